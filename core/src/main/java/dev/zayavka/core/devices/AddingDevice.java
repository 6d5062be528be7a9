package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.DeviceCommand;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceOutcome;
import dev.zayavka.ports.devices.DeviceView.Ask;
import dev.zayavka.ports.devices.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.DeviceView.TellRefusal;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.Form;
import dev.zayavka.ports.devices.FormProblem;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Form for a new device: asks for its nine fields one by one. */
final class AddingDevice {
  private final DevicesWork work;
  private final DeviceHandling handling;
  private final Person by;
  private final Instant at;

  AddingDevice(DevicesWork work, DeviceHandling handling, Person by, Instant at) {
    this.work = work;
    this.handling = handling;
    this.by = by;
    this.at = at;
  }

  /** Accepts a normalized value (empty to skip the field) and asks for the next field. */
  void answer(Form.AddDevice form, String value) {
    Optional<FieldProblem> problem = problem(form, value);
    if (problem.isPresent()) {
      ask(form, problem);
      return;
    }
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    values.putAll(form.values());
    values.remove(form.asked());
    if (!value.isEmpty()) {
      values.put(form.asked(), value);
    }
    form.asked()
        .next()
        .ifPresentOrElse(
            next -> ask(new Form.AddDevice(values, next), Optional.empty()), () -> add(values));
  }

  /** Goes back to the previous field; the first field has none. */
  void back(Form.AddDevice form) {
    ask(new Form.AddDevice(form.values(), form.asked().before()), Optional.empty());
  }

  private void add(Map<DeviceField, String> values) {
    work.dialogues().close(by.id());
    DeviceId device = work.devices().nextId();
    DeviceOutcome outcome =
        handling.carryOut(
            work, new DeviceCommand.AddDevice(device, new DeviceFields(values), by, at));
    work.outbox()
        .enqueue(
            outcome instanceof DeviceOutcome.Refused refused
                ? new TellRefusal(by.id(), device, refused.reason())
                : new ShowDevice(by.id(), device, Optional.empty()),
            at);
  }

  private Optional<FieldProblem> problem(Form.AddDevice form, String value) {
    DeviceField field = form.asked();
    if (value.isEmpty()
        && field == DeviceField.INVENTORY_NUMBER
        && !form.values().containsKey(DeviceField.SERIAL_NUMBER)) {
      return Optional.of(FieldProblem.NEEDS_A_NUMBER);
    }
    return DeviceFields.problem(field, value)
        .or(() -> isTaken(field, value) ? Optional.of(FieldProblem.TAKEN) : Optional.empty());
  }

  private boolean isTaken(DeviceField field, String value) {
    return field.isNumber()
        && !value.isEmpty()
        && work.deviceIndex().withNumber(field, DeviceFields.key(value)).isPresent();
  }

  private void ask(Form.AddDevice form, Optional<FieldProblem> problem) {
    work.dialogues().open(by.id(), FormDialogue.of(form));
    work.outbox().enqueue(new Ask(by.id(), form, problem.map(FormProblem.OfField::new)), at);
  }
}
