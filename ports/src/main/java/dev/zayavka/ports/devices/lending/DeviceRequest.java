package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Command on a device together with the message it was given on.
 *
 * @param on the message whose button was pressed, refreshed afterwards; empty if it does not show
 *     the device
 */
public record DeviceRequest(DeviceCommand.ByPerson command, Optional<MessageRef> on)
    implements DeskCommand {

  @Override
  public Instant at() {
    return command.at();
  }

  @Override
  public DeskCommand counted() {
    return command;
  }
}
