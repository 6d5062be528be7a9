package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Work;
import java.util.Map;
import java.util.Optional;

/** Open questions of the desk. A training has none: its person may also write to other desks. */
final class AssessmentDialogues {

  private AssessmentDialogues() {}

  static void open(Work work, PersonId person, AssessmentQuestion question) {
    open(work, person, question, Map.of());
  }

  static void open(
      Work work, PersonId person, AssessmentQuestion question, Map<String, String> data) {
    work.dialogues().open(person, new Dialogue(question.dialogue(), data));
  }

  /** The open question with its data; empty if another one is open, or none. */
  static Optional<Dialogue> waiting(Work work, PersonId person, AssessmentQuestion question) {
    return work.dialogues().waiting(person).filter(open -> open.name().equals(question.dialogue()));
  }

  static boolean isOpen(Work work, PersonId person, AssessmentQuestion question) {
    return waiting(work, person, question).isPresent();
  }

  /** Closes this question if it is the open one. */
  static void close(Work work, PersonId person, AssessmentQuestion question) {
    if (isOpen(work, person, question)) {
      work.dialogues().close(person);
    }
  }
}
