package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Record of the comment a person gave last, stored as a dialogue in place of the question until
 * their next message. What is forwarded or sent in one go arrives as several messages, of which the
 * first is the comment.
 *
 * @param request the request that was decided
 * @param at when
 */
record CommentAccepted(OnefId request, Instant at) {

  /** Name of the dialogue, by which the message router finds this desk. */
  static final String NAME = "credit.commented";

  /** Time in which messages sent in one go arrive. */
  private static final Duration IN_ONE_GO = Duration.ofSeconds(3);

  private static final String REQUEST = "request";
  private static final String AT = "at";

  Dialogue dialogue() {
    return new Dialogue(
        NAME,
        Map.of(
            REQUEST, Long.toString(request.value()),
            AT, Long.toString(at.toEpochMilli())));
  }

  /** Comment this person gave last; empty if they wrote or were asked something since. */
  static Optional<CommentAccepted> of(CreditWork work, Person person) {
    return work.dialogues()
        .waiting(person.id())
        .filter(dialogue -> dialogue.name().equals(NAME))
        .map(CommentAccepted::read);
  }

  /** True if a message of this time was sent in one go with the comment. */
  boolean isInOneGo(Instant message) {
    return !message.isAfter(at.plus(IN_ONE_GO));
  }

  /** Id under which the person is told once that their first message counts. */
  CommandId told() {
    return new CommandId("credit:one-comment:" + request.value() + ":" + at.toEpochMilli());
  }

  private static CommentAccepted read(Dialogue dialogue) {
    return new CommentAccepted(
        new OnefId(Long.parseLong(dialogue.data().getOrDefault(REQUEST, "0"))),
        Instant.ofEpochMilli(Long.parseLong(dialogue.data().getOrDefault(AT, "0"))));
  }
}
