package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Reminders of requests that do not move. */
@Execution(ExecutionMode.CONCURRENT)
class RemindersTest {

  @Test
  void the_group_is_reminded_again_and_again_and_an_assignee_once() {
    try (TestOffice office =
        TestOffice.plan(Mode.POLLING)
            .variable("CREDIT_REMIND_AFTER", "4s")
            .variable("CREDIT_REMIND_EVERY", "30s")
            .running()) {
      SimulatedPerson anna = office.anna();
      MessageView card = office.published(1001);
      awaitTrue("two reminders", () -> reminders(office).size() >= 2);
      assertThat(reminders(office))
          .allSatisfy(view -> assertThat(view.replyTo()).isEqualTo(card.id()));

      anna.taps(card, ACCEPT);
      MessageView own = office.privateCard(anna, 1001, TAKE);
      anna.awaitsMessage("Вы приняли заявку №1001", PATIENCE);
      int forGroup = reminders(office).size();
      anna.taps(own, TAKE);
      anna.awaitsMessage("Она ждёт вашего решения", PATIENCE);
      office.awaitRest();
      assertThat(dueAt(office)).isEmpty();
      assertThat(anna.messages()).filteredOn(view -> view.text().startsWith("⏰")).hasSize(2);
      assertThat(reminders(office)).hasSize(forGroup);
    }
  }

  @Test
  void nobody_is_reminded_at_night() {
    Instant lateInTheEvening = Instant.parse("2026-11-20T17:30:00Z");
    Instant eightInTheMorning = Instant.parse("2026-11-21T03:00:00Z");
    try (TestOffice office =
        TestOffice.plan(Mode.WEBHOOK)
            .beginningAt(lateInTheEvening)
            .variable("CREDIT_REMIND_AFTER", "4s")
            .variable("CREDIT_QUIET_HOURS", "21:00-08:00")
            .running()) {
      MessageView card = office.published(1001);
      assertThat(dueAt(office)).containsExactly(eightInTheMorning);
      office.clock().forward(Duration.between(office.clock().instant(), eightInTheMorning));
      MessageView reminder = office.group().awaitsMessage("ещё никто не принял");
      assertThat(reminder.replyTo()).isEqualTo(card.id());
      assertThat(reminder.text()).contains("9 часов");
      assertThat(reminder.date()).isAfterOrEqualTo(eightInTheMorning);
      assertThat(reminders(office)).hasSize(1);
    }
  }

  private static List<MessageView> reminders(TestOffice office) {
    return office.group().messages().stream().filter(view -> view.text().startsWith("⏰")).toList();
  }

  private static List<Instant> dueAt(TestOffice office) {
    return office
        .creditDatabase()
        .read(
            "select due_at from credit.reminders where onef_id = ?",
            1001,
            row -> row.getTimestamp(1).toInstant());
  }
}
