package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.shared.DialogueLine;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.testkit.golden.GoldenFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Golden file of the support desk's dialogue: a comment on a survey is awaited across a release.
 */
final class GoldenSurveyTest {
  private static final MessageRef ON = new MessageRef(aClient().id().privateChat(), 900);

  @Test
  void a_question_for_words_is_read_for_ever() {
    GoldenFile.named("dialogues-support")
        .check(
            List.of(DialogueLine.of(waiting(aDeskThatAsks()))),
            line -> DialogueLine.of(answered(DialogueLine.read(line))));
  }

  private static HelpDesk aDeskThatAsks() {
    HelpDesk desk = new HelpDesk().inWork();
    desk.close();
    desk.deliverAll();
    for (int question = 1; question <= 3; question++) {
      desk.surveys.mark(desk.id(), desk.ticketId(), question, 4, aClient().id(), ON, desk.now());
    }
    desk.deliverAll();
    return desk;
  }

  private static Dialogue waiting(HelpDesk desk) {
    return desk.in(work -> work.dialogues().waiting(aClient().id())).orElseThrow();
  }

  /** Answers the dialogue and returns it as it was understood. */
  private static Dialogue answered(Dialogue dialogue) {
    HelpDesk desk = aDeskThatAsks();
    TicketId ticket = desk.ticketId();
    int painted = desk.sent(RefreshSurvey.class).size();
    desk.in(
        work -> {
          work.dialogues().open(aClient().id(), dialogue);
          return true;
        });
    assertThat(desk.surveys.comment(desk.id(), aClient().id(), "быстрее", desk.now())).isTrue();
    desk.deliverAll();
    assertThat(desk.in(work -> work.surveys().feedback(ticket)).orElseThrow().comment())
        .contains("быстрее");
    Map<String, String> understood = new TreeMap<>();
    understood.put("ticket", Long.toString(ticket.value()));
    desk.sent(RefreshSurvey.class).stream()
        .skip(painted)
        .forEach(
            refresh -> understood.put("message", Long.toString(refresh.message().messageId())));
    return new Dialogue(dialogue.name(), understood);
  }
}
