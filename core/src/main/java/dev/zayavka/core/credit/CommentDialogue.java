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
 * Open question for a comment, stored as a dialogue until the answer comes.
 *
 * @param request the request to decide
 * @param version the request's version when the question was asked
 * @param verdict the verdict that was chosen
 */
record CommentDialogue(OnefId request, int version, Verdict verdict) {

  /** Name of the dialogue, by which the message router finds this desk. */
  static final String NAME = "credit.comment";

  static Dialogue about(Existing request, Verdict verdict) {
    return new Dialogue(
        NAME,
        Map.of(
            "request", Long.toString(request.dossier().application().onefId().value()),
            "version", Integer.toString(request.dossier().version()),
            "verdict", verdict.name()));
  }

  /** Open question to this person; empty if there is none. */
  static Optional<CommentDialogue> waiting(CreditWork work, Person person) {
    return work.dialogues()
        .waiting(person.id())
        .filter(dialogue -> dialogue.name().equals(NAME))
        .map(CommentDialogue::read);
  }

  /** Closes this person's question about this request; questions about other requests stay open. */
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
