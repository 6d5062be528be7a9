package dev.zayavka.core.support;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import java.time.Instant;
import java.util.Locale;

/** Explanations in a topic, inside a transaction, why a message of staff is not forwarded. */
final class Refusals {

  private final SupportWork work;
  private final At place;
  private final Instant at;

  Refusals(SupportWork work, At place, Instant at) {
    this.work = work;
    this.place = place;
    this.at = at;
  }

  /** Answers the message; a closed topic is opened for the answer and closed again. */
  void tell(MessageRef message, TicketReason why) {
    work.outbox().enqueue(new TellNotCarried(place.ticket(), place.leg(), message, why), at);
    work.outbox().enqueue(new SettleTopic(place.ticket(), place.leg(), message.chat()), at);
  }

  /** The same, once per message and reason, however often the message is edited. */
  void tellOnce(MessageRef message, TicketReason why) {
    if (work.commands().firstTime(told(message, why.name()), at)) {
      tell(message, why);
    }
  }

  /** Id under which a notice about a message is given once. */
  static CommandId told(MessageRef message, String about) {
    return new CommandId(
        "support:"
            + about.toLowerCase(Locale.ROOT).replace('_', '-')
            + ":"
            + message.chat().value()
            + ":"
            + message.messageId());
  }
}
