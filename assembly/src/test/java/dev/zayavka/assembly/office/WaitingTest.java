package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Clients who wait for an answer. */
@Execution(ExecutionMode.CONCURRENT)
class WaitingTest {

  private static final String IN_WORK = "🟡 [В работе | @Иван] #1 | Алиса Петрова";

  @Test
  void whoever_waited_too_long_is_pointed_out_once_until_they_are_answered() {
    try (SupportDeskDriver desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING))) {
      SimulatedPerson alisa = desk.alisa();
      LiveTopic mirror = desk.inWork(alisa, desk.ivan(), "[вопрос]");
      LiveTopic main = desk.main(alisa);
      main.awaitsName(IN_WORK);

      desk.office().clock().forward(Duration.ofMinutes(31));
      main.awaitsName("⏰ " + IN_WORK);
      main.awaitsMessage("Клиент ждёт ответа");
      // The lease of a line delivered but not yet marked as sent would expire as the clock moves.
      desk.awaitRest();
      desk.office().clock().forward(Duration.ofMinutes(31));
      alisa.says("[ау]");
      mirror.awaitsMessage("[ау]");
      desk.awaitRest();
      assertThat(ChatTexts.in(main).count("Клиент ждёт ответа")).isEqualTo(1);
      assertThat(desk.database().events(1)).containsOnlyOnce("ANSWER_OVERDUE");
      assertThat(desk.ticket(alisa).overdue()).isTrue();

      desk.ivan().in(mirror).says("[ответ]");
      alisa.awaitsMessage("[ответ]");
      main.awaitsName(IN_WORK);
      assertThat(desk.ticket(alisa).overdue()).isFalse();
      desk.office().clock().forward(Duration.ofMinutes(40));
      alisa.says("[спасибо]");
      mirror.awaitsMessage("[спасибо]");
      desk.awaitRest();
      assertThat(main.name()).isEqualTo(IN_WORK);
    }
  }

  @Test
  void a_note_among_staff_is_no_answer() {
    try (SupportDeskDriver desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING))) {
      LiveTopic mirror = desk.inWork(desk.alisa(), desk.ivan(), "[вопрос]");
      desk.ivan().in(mirror).says("// [подумаю]");

      desk.office().clock().forward(Duration.ofMinutes(31));

      desk.main(desk.alisa()).awaitsName("⏰ " + IN_WORK);
    }
  }

  @Test
  void a_first_message_out_of_hours_is_answered_with_when_to_expect_a_reply_once() {
    Instant saturday = Instant.parse("2026-11-21T06:00:00Z");
    try (SupportDeskDriver desk =
        new SupportDeskDriver(
            TestOffice.plan(Mode.POLLING).support().beginningAt(saturday).running())) {
      SimulatedPerson alisa = desk.alisa();

      LiveTopic main = desk.opened(alisa, "[вопрос в субботу]");
      MessageView answer = alisa.awaitsMessage("нерабочее время");
      assertThat(answer.text()).contains("09:00");
      alisa.says("[и ещё]");
      main.awaitsMessage("[и ещё]");
      desk.awaitRest();
      assertThat(ChatTexts.with(alisa).count("нерабочее время")).isEqualTo(1);

      desk.office().clock().forward(Duration.ofHours(5));
      desk.awaitRest();
      assertThat(desk.ticket(alisa).overdue()).as("hours off do not count").isFalse();
      desk.office().clock().forward(Duration.ofHours(42));
      awaitTrue("overdue on Monday", () -> desk.ticket(alisa).overdue());
    }
  }

  @Test
  void a_first_message_in_hours_is_acknowledged_plainly() {
    try (SupportDeskDriver desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING))) {
      desk.opened(desk.alisa(), "[вопрос]");

      assertThat(desk.alisa().awaitsMessage("принято").text()).doesNotContain("нерабочее");
    }
  }
}
