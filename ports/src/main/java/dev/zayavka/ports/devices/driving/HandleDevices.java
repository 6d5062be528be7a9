package dev.zayavka.ports.devices.driving;

import dev.zayavka.ports.devices.DangerousAction;
import dev.zayavka.ports.devices.DeviceCommand.ByPerson;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceOutcome;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Executes commands on devices. Each call is one transaction. */
public interface HandleDevices {
  /**
   * Carries a command out, once per id.
   *
   * @param on the message whose button was pressed, which then shows how the device stands
   */
  DeviceOutcome handle(CommandId id, ByPerson command, Optional<MessageRef> on);

  /**
   * Asks a developer for the code before something dangerous is done.
   *
   * @param devices which, for {@link DangerousAction#DELETE_MANY}
   * @return false for somebody who is none, and nothing is done
   */
  boolean ask(CommandId id, Person by, DangerousAction act, List<DeviceId> devices, Instant at);
}
