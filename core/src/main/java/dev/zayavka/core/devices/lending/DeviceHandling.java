package dev.zayavka.core.devices.lending;

import dev.zayavka.core.devices.lending.DeviceEvent.DeletionUndone;
import dev.zayavka.core.devices.lending.DeviceEvent.EditUndone;
import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.driven.DeviceHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Command execution inside a transaction: lock, decide, save, write history and side effects. */
public final class DeviceHandling {
  private final DevicePolicy policy;

  public DeviceHandling(DevicePolicy policy) {
    this.policy = policy;
  }

  public DeviceOutcome carryOut(DevicesWork work, DeviceCommand command) {
    DeviceState before = work.devices().lock(command.device());
    Optional<DeviceReason> barred = DevicePermissions.refusal(work, policy, command);
    Decision<DeviceEvent, DeviceReason> decision =
        barred
            .<Decision<DeviceEvent, DeviceReason>>map(Decision::reject)
            .orElseGet(() -> DeviceDecider.decide(before, command, context(work, command)));
    return switch (decision) {
      case Accepted<DeviceEvent, DeviceReason> accepted
          when takesForeignNumber(work, command.device(), accepted.events()) ->
          new DeviceOutcome.Refused(DeviceReason.NUMBER_TAKEN, before);
      case Accepted<DeviceEvent, DeviceReason> accepted ->
          apply(work, before, command, accepted.events());
      case Rejected<DeviceEvent, DeviceReason> rejected ->
          new DeviceOutcome.Refused(rejected.reason(), before);
    };
  }

  /** Newest history entry that is more than a move in the queue. */
  private static Optional<DeviceHistoryEntry> lastStep(DeviceHistory history, DeviceId device) {
    return history.newest(device, DeviceAuditTrail.IN_QUEUE);
  }

  /** Last step, if an admin can still undo it. */
  static Optional<DeviceHistoryEntry> undoable(
      DeviceHistory history, Existing device, Instant now) {
    return lastStep(history, device.file().id())
        .filter(step -> DeviceDecider.isUndoable(step, device, now));
  }

  private DeviceOutcome apply(
      DevicesWork work, DeviceState before, DeviceCommand command, List<DeviceEvent> events) {
    DeviceState state = before;
    DeviceConsequences consequences = new DeviceConsequences(work, command);
    for (DeviceEvent event : events) {
      Existing after = kept(work, state, DeviceDecider.evolve(state, event), command.at());
      work.history().appendAll(DeviceAuditTrail.lines(state, after, event, command));
      consequences.follow(state, after, event);
      state = after;
    }
    return state instanceof Existing present
        ? new DeviceOutcome.Accepted(present)
        : new DeviceOutcome.Refused(DeviceReason.UNKNOWN_DEVICE, state);
  }

  /**
   * Saves the device and reads it back if its category changed: a category keeps the spelling it
   * was created with.
   */
  private static Existing kept(DevicesWork work, DeviceState before, Existing after, Instant at) {
    work.devices().save(after, at);
    String category = after.file().fields().category();
    boolean stays =
        before instanceof Existing known && known.file().fields().category().equals(category);
    return !stays && work.devices().lock(after.file().id()) instanceof Existing found
        ? found
        : after;
  }

  /** True if an undo would bring back a number that another device has by now. */
  private static boolean takesForeignNumber(
      DevicesWork work, DeviceId device, List<DeviceEvent> events) {
    return events.stream()
        .flatMap(
            event ->
                switch (event) {
                  case EditUndone undone -> Stream.of(undone.fields());
                  case DeletionUndone undone -> Stream.of(undone.before().file().fields());
                  case DeviceEvent other -> Stream.empty();
                })
        .anyMatch(fields -> DevicePermissions.taken(work, device, fields).isPresent());
  }

  private DecisionContext context(DevicesWork work, DeviceCommand command) {
    return new DecisionContext(
        work.devices().nextLoan(),
        policy.hold(),
        policy.day(command.at()),
        command instanceof DeviceCommand.UndoLast undo
            ? lastStep(work.history(), undo.device())
            : Optional.empty());
  }
}
