package dev.zayavka.ports.devices.forms;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Request of a developer for a dangerous action; the desk asks for the code first.
 *
 * @param devices the devices to delete, for {@link DangerousAction#DELETE_MANY}
 */
public record DangerousRequest(
    DangerousAction action, List<DeviceId> devices, Person by, Instant at) implements DeskCommand {

  public DangerousRequest {
    devices = List.copyOf(devices);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of(action.name());
  }
}
