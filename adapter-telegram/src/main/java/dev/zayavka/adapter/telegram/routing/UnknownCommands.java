package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers to commands that do not exist, or are not for the person who typed one: both get the same
 * answer, so that nobody learns which it is.
 */
public final class UnknownCommands {

  private final Replies replies;
  private final Function<PersonId, Optional<Effect>> desks;

  /**
   * Answers of a bot.
   *
   * @param desks a desk's own answer to this person; empty if the bot answers
   */
  public UnknownCommands(Replies replies, Function<PersonId, Optional<Effect>> desks) {
    this.replies = replies;
    this.desks = desks;
  }

  public void answer(InboundMessage message) {
    desks
        .apply(message.from().id())
        .ifPresentOrElse(
            effect -> replies.reply(message.updateId(), effect, message.at()),
            () ->
                replies.say(
                    message.updateId(), message.from().id(), Phrase.UNKNOWN_COMMAND, message.at()));
  }
}
