package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import java.util.Map;
import java.util.Optional;

/**
 * The question for a comment, as it is kept while the answer is awaited.
 *
 * @param request which request
 * @param version the request's version when it was asked
 * @param verdict what was chosen
 */
record CommentDialogue(OnefId request, int version, Verdict verdict) {

  /** The dialogue's name, by which the message router knows it. */
  static final String NAME = "credit.comment";

  static Dialogue about(Existing request, Verdict verdict) {
    return new Dialogue(
        NAME,
        Map.of(
            "request", Long.toString(request.dossier().application().onefId().value()),
            "version", Integer.toString(request.dossier().version()),
            "verdict", verdict.name()));
  }

  /** The comment this person owes; empty when they owe none. */
  static Optional<CommentDialogue> waiting(CreditWork work, Person person) {
    return work.dialogues()
        .waiting(person.id())
        .filter(dialogue -> dialogue.name().equals(NAME))
        .map(CommentDialogue::read);
  }

  /** Stops waiting for this person's comment on this request; other questions stay. */
  static void close(CreditWork work, Person person, Existing request) {
    waiting(work, person)
        .filter(open -> open.request().equals(request.dossier().application().onefId()))
        .ifPresent(open -> work.dialogues().close(person.id()));
  }

  private static CommentDialogue read(Dialogue dialogue) {
    return new CommentDialogue(
        new OnefId(Long.parseLong(field(dialogue, "request"))),
        Integer.parseInt(field(dialogue, "version")),
        Verdict.valueOf(field(dialogue, "verdict")));
  }

  private static String field(Dialogue dialogue, String name) {
    String value = dialogue.data().get(name);
    if (value == null) {
      throw new IllegalStateException("dialogue " + NAME + " without " + name);
    }
    return value;
  }
}
