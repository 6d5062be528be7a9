package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Handler of a desk's messages and chat events. A {@code try} method acts, and returns true if the
 * message was the desk's; the router then offers it to no other desk.
 */
public interface DeskHandler {

  /** Commands of the desk, in the order of the menu. */
  List<Command> commands();

  /**
   * Opens the target of a deep link ({@code t.me/<bot>?start=<link>}); false if the link leads to
   * no target of this desk.
   */
  boolean tryOpenLink(InboundMessage message, String link);

  /** Starts the desk's conversation with a person who has just been greeted. */
  void onGreeting(InboundMessage message);

  /** True if this desk asks the question of this dialogue. Changes nothing. */
  boolean owns(Dialogue dialogue);

  /**
   * Takes a message that is the desk's whatever the person was asked, as a file with a list of
   * devices; false for any other. It is offered before other desks are, if no question waits.
   */
  boolean tryClaim(InboundMessage message);

  /**
   * Takes a message as the answer to the desk's question; false if the desk waits for no answer. A
   * repeated answer is taken again, and changes nothing.
   */
  boolean tryAnswer(InboundMessage message);

  /** Withdraws the desk's question; false if there is none. */
  boolean tryCancel(InboundMessage message);

  /**
   * True if this desk sent or forwarded this message, so that replies to it belong to this desk.
   */
  boolean isAuthorOf(MessageRef message);

  /** Takes a message that is no command and no answer; false if the desk does not want it. */
  boolean tryTake(InboundMessage message);

  /** Reacts to an event in a chat; most events are for another desk. */
  void onChatEvent(ChatEvent event, Instant at);

  /**
   * Answer to a person whom this desk has shut out of the whole bot; empty for all others. Messages
   * and presses of such a person reach no desk. The desk itself refuses what it is offered without
   * this question: its own private words, and chat events.
   */
  Optional<ShutOut> shutOut(PersonId person);

  /** Closes the desk's open question to a person who chose another desk. */
  void onOtherDesk(PersonId person);
}
