package dev.zayavka.ports.devices.forms;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms of the device desk: multi-step questions to one person. */
public sealed interface Form {

  /**
   * Asks a new person for their work e-mail.
   *
   * @param insistent false if other messages are left to other desks
   * @param then the device they came for
   */
  record Register(boolean insistent, Optional<DeviceId> then) implements Form {}

  /**
   * The day of return.
   *
   * @param from the message that asked for it; empty when the desk asks by itself
   */
  record SetDue(DeviceId device, LoanId loan, Optional<DueQuestionMessage> from) implements Form {
    /** The question the desk asks on its own. */
    public SetDue(DeviceId device, LoanId loan) {
      this(device, loan, Optional.empty());
    }
  }

  /**
   * The fields of a new device, one by one.
   *
   * @param values what was answered so far
   * @param asked which field is asked for now
   */
  record AddDevice(Map<DeviceField, String> values, DeviceField asked) implements Form {
    public AddDevice {
      values = Map.copyOf(values);
    }
  }

  /** Another value for a field. */
  record EditField(DeviceId device, DeviceField field) implements Form {}

  /** Asks which person the device is lent to. */
  record AssignTo(DeviceId device) implements Form {}

  /** A value of a field for all rows of a list that have none. */
  record ListValue(ImportId list, int turn, DeviceField field) implements Form {}

  /** Asks for another e-mail address of a person. */
  record ChangeEmail(PersonId person) implements Form {}

  /** Asks for the comment on a person. */
  record ChangeComment(PersonId person) implements Form {}

  /** The code, before something dangerous is done. */
  record ShowCode(DangerousAction act, List<DeviceId> devices) implements Form {
    public ShowCode {
      devices = List.copyOf(devices);
    }
  }
}
