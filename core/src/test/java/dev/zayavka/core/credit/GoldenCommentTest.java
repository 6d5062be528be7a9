package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;

import dev.zayavka.core.shared.DialogueLine;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.testkit.fixture.EveryCreditState;
import dev.zayavka.testkit.golden.GoldenFile;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Golden file of the credit desk's dialogue: a comment is owed across a release. */
final class GoldenCommentTest {

  @Test
  void a_question_for_a_comment_is_read_for_ever() {
    GoldenFile.named("dialogues-credit")
        .check(
            Stream.of(Verdict.values()).map(verdict -> line(1001, 3, verdict)).toList(),
            line -> {
              CommentDialogue asked = waiting(DialogueLine.read(line));
              return line(asked.request().value(), asked.version(), asked.verdict());
            });
  }

  @Test
  void a_comment_that_was_given_is_read_for_ever() {
    GoldenFile.named("dialogues-credit-commented")
        .check(
            List.of(DialogueLine.of(new CommentAccepted(new OnefId(1001), NOW).dialogue())),
            line -> DialogueLine.of(accepted(DialogueLine.read(line)).dialogue()));
  }

  private static CommentAccepted accepted(Dialogue dialogue) {
    return CreditMemory.in(new InMemoryStore())
        .inTransaction(
            work -> {
              work.dialogues().open(anAnalyst().id(), dialogue);
              return CommentAccepted.of(work, anAnalyst());
            })
        .orElseThrow(() -> new IllegalArgumentException("no comment in " + dialogue));
  }

  private static String line(long request, int version, Verdict verdict) {
    RequestDossier fresh = aDossier(anApplication(request));
    RequestDossier dossier =
        new RequestDossier(new RequestId(7), fresh.application(), version, fresh.receivedAt());
    return DialogueLine.of(CommentDialogue.about(EveryCreditState.inProgress(dossier), verdict));
  }

  private static CommentDialogue waiting(Dialogue dialogue) {
    return CreditMemory.in(new InMemoryStore())
        .inTransaction(
            work -> {
              work.dialogues().open(anAnalyst().id(), dialogue);
              return CommentDialogue.waiting(work, anAnalyst());
            })
        .orElseThrow(() -> new IllegalArgumentException("nothing is asked by " + dialogue));
  }
}
