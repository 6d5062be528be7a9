package dev.zayavka.assembly.metrics;

import dev.zayavka.ports.devices.DangerousAction;
import dev.zayavka.ports.devices.DeviceCommand.ByPerson;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceOutcome;
import dev.zayavka.ports.devices.driving.HandleDevices;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts what people do with devices, and how it ends. */
public final class MeteredHandleDevices implements HandleDevices {
  private static final String DESK = "devices";

  private final HandleDevices desk;
  private final Metrics metrics;

  public MeteredHandleDevices(HandleDevices desk, Metrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  @Override
  public DeviceOutcome handle(CommandId id, ByPerson command, Optional<MessageRef> on) {
    DeviceOutcome outcome = desk.handle(id, command, on);
    String how =
        outcome instanceof DeviceOutcome.Refused refused
            ? refused.reason().name()
            : outcome.getClass().getSimpleName();
    metrics.command(DESK, command.getClass().getSimpleName(), how);
    return outcome;
  }

  @Override
  public boolean ask(
      CommandId id, Person by, DangerousAction act, List<DeviceId> devices, Instant at) {
    boolean asked = desk.ask(id, by, act, devices, at);
    metrics.command(DESK, act.name(), asked ? "Asked" : "NOT_A_DEVELOPER");
    return asked;
  }
}
