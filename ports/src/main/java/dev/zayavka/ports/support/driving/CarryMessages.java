package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.TicketActor;
import java.time.Instant;
import java.util.Optional;

/**
 * The bridge: what is said on one leg of a ticket reaches the others. Each call is one transaction.
 */
public interface CarryMessages {

  /** Takes in what a client wrote in private; opens a ticket when they have none open. */
  CarryOutcome fromClient(CommandId id, Client client, Utterance said, Instant at);

  /**
   * Takes in a message written in a topic.
   *
   * @param by their role is found from the topic
   */
  CarryOutcome fromStaff(CommandId id, Topic topic, TicketActor by, Utterance said, Instant at);

  /**
   * Brings an edited message's new content to its copies. A client whose message belongs to no
   * ticket is told once that nothing changed, unless another desk asks them something now. What
   * staff make into a note or a call for a specialist stays among them: copies keep what they show.
   * After the ticket was closed the author is told, once per message, that the edit is not shown.
   */
  void edited(CommandId id, Utterance now, Instant at);

  /**
   * Takes in an edit in a topic. If the message was not forwarded before and would be now (a note
   * edited into a message), its author is told once: an edit is never sent as a new message.
   */
  void editedInTopic(CommandId id, Topic topic, Utterance now, Instant at);

  /**
   * Tells the author of a message in a topic that it begins like a command, that there is no such
   * command, and that the message is not forwarded. Nothing happens in a topic of no ticket.
   */
  void unknownCommand(CommandId id, Topic topic, MessageRef message, Instant at);

  /**
   * Brings a reaction to the other legs.
   *
   * @param emoji what the person shows now; empty when they took it back
   */
  void reacted(CommandId id, MessageRef message, Optional<String> emoji, Instant at);

  /**
   * Sends a message to the client that was held back because it may hold words nobody could read.
   * The question then shows that it went, and has no button any more.
   *
   * @param question the message whose button was pressed
   * @param by staff who decided so
   */
  ReleaseOutcome release(
      CommandId id, PostId post, MessageRef question, TicketActor by, Instant at);

  /** True when this message was taken in before. */
  boolean isKnown(MessageRef source);
}
