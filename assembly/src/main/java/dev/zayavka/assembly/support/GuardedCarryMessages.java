package dev.zayavka.assembly.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.driving.CarryMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guard against loops, by marks of the messages carried lately. Only a marked message is looked up
 * in the database. A mark alone stops nothing: its transaction may have been rolled back.
 */
final class GuardedCarryMessages implements CarryMessages {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedCarryMessages.class);
  private static final Duration REMEMBER = Duration.ofHours(2);

  private final CarryMessages truth;
  private final ForwardedMessages marks;

  GuardedCarryMessages(CarryMessages truth, ForwardedMessages marks) {
    this.truth = truth;
    this.marks = marks;
  }

  @Override
  public CarryOutcome fromClient(CommandId id, Client client, Utterance said, Instant at) {
    return once(said.source(), () -> truth.fromClient(id, client, said, at));
  }

  @Override
  public CarryOutcome fromStaff(
      CommandId id, Topic topic, TicketActor by, Utterance said, Instant at) {
    return once(said.source(), () -> truth.fromStaff(id, topic, by, said, at));
  }

  @Override
  public void edited(CommandId id, Utterance now, Instant at) {
    truth.edited(id, now, at);
  }

  @Override
  public void editedInTopic(CommandId id, Topic topic, Utterance now, Instant at) {
    truth.editedInTopic(id, topic, now, at);
  }

  @Override
  public void unknownCommand(CommandId id, Topic topic, MessageRef message, Instant at) {
    truth.unknownCommand(id, topic, message, at);
  }

  @Override
  public void reacted(CommandId id, MessageRef message, Optional<String> emoji, Instant at) {
    truth.reacted(id, message, emoji, at);
  }

  @Override
  public ReleaseOutcome release(
      CommandId id, PostId post, MessageRef question, TicketActor by, Instant at) {
    return truth.release(id, post, question, by, at);
  }

  @Override
  public boolean isKnown(MessageRef source) {
    return truth.isKnown(source);
  }

  private CarryOutcome once(MessageRef source, Supplier<CarryOutcome> carry) {
    return isMarked(source) && truth.isKnown(source) ? new CarryOutcome.Repeated() : carry.get();
  }

  private boolean isMarked(MessageRef source) {
    try {
      return !marks.mark(source, REMEMBER);
    } catch (RuntimeException away) {
      LOG.debug("no mark can be set, the database knows: {}", away.getClass().getName());
      return false;
    }
  }
}
