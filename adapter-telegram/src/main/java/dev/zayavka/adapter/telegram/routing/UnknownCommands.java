package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.conversation.Phrase;
import java.util.function.Predicate;

/** Answers commands that are not theirs, or nobody's: who types one cannot tell which it is. */
public final class UnknownCommands {

  private final Replies replies;
  private final Predicate<InboundMessage> desk;

  /** In a bot whose desks all leave them to the bot. */
  public UnknownCommands(Replies replies) {
    this(replies, message -> false);
  }

  /**
   * In a bot with a desk that answers its own people in its own way.
   *
   * @param desk answers; false for somebody who is not the desk's
   */
  public UnknownCommands(Replies replies, Predicate<InboundMessage> desk) {
    this.replies = replies;
    this.desk = desk;
  }

  public void answer(InboundMessage message) {
    if (!desk.test(message)) {
      replies.say(message.updateId(), message.from().id(), Phrase.UNKNOWN_COMMAND, message.at());
    }
  }
}
