package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;

/** Private replies, each sent once, through the outbox. */
public final class Replies {

  private final Converse converse;

  public Replies(Converse converse) {
    this.converse = converse;
  }

  /** Answers the update with this effect. */
  public void reply(long updateId, Effect effect, Instant at) {
    reply(updateId, "reply", effect, at);
  }

  /** Answers the update with one more effect; this part of the id distinguishes it. */
  public void reply(long updateId, String part, Effect effect, Instant at) {
    converse.reply(new CommandId("tg:" + updateId + ":" + part), effect, at);
  }

  /** Sends a phrase. */
  public void say(long updateId, PersonId to, Phrase phrase, Instant at) {
    reply(updateId, Say.of(to, phrase), at);
  }

  /** Sends the use of a command. */
  public void usage(InboundMessage message, String example) {
    reply(
        message.updateId(),
        new Say(message.from().id(), Phrase.USAGE, List.of(example)),
        message.at());
  }
}
