package dev.zayavka.assembly.support;

import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.driving.CarryMessages;
import java.time.Instant;
import java.util.Optional;

/** Counts messages to the support desk. */
final class MeteredCarryMessages implements CarryMessages {

  private final CarryMessages bridge;
  private final Metrics metrics;

  MeteredCarryMessages(CarryMessages bridge, Metrics metrics) {
    this.bridge = bridge;
    this.metrics = metrics;
  }

  @Override
  public CarryOutcome fromClient(CommandId id, Client client, Utterance said, Instant at) {
    return counted("ClientSpoke", bridge.fromClient(id, client, said, at));
  }

  @Override
  public CarryOutcome fromStaff(
      CommandId id, Topic topic, TicketActor by, Utterance said, Instant at) {
    return counted("StaffSpoke", bridge.fromStaff(id, topic, by, said, at));
  }

  @Override
  public void edited(CommandId id, Utterance now, Instant at) {
    bridge.edited(id, now, at);
  }

  @Override
  public void editedInTopic(CommandId id, Topic topic, Utterance now, Instant at) {
    bridge.editedInTopic(id, topic, now, at);
  }

  @Override
  public void unknownCommand(CommandId id, Topic topic, MessageRef message, Instant at) {
    bridge.unknownCommand(id, topic, message, at);
  }

  @Override
  public void reacted(CommandId id, MessageRef message, Optional<String> emoji, Instant at) {
    bridge.reacted(id, message, emoji, at);
  }

  @Override
  public ReleaseOutcome release(
      CommandId id, PostId post, MessageRef question, TicketActor by, Instant at) {
    return bridge.release(id, post, question, by, at);
  }

  @Override
  public boolean isKnown(MessageRef source) {
    return bridge.isKnown(source);
  }

  private CarryOutcome counted(String command, CarryOutcome outcome) {
    String how =
        outcome instanceof CarryOutcome.Refused refused
            ? refused.reason().name()
            : outcome.getClass().getSimpleName();
    metrics.command("support", command, how);
    return outcome;
  }
}
