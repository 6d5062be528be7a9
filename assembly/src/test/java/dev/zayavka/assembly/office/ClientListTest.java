package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client data from the company's own list, and tickets without it. */
@Execution(ExecutionMode.CONCURRENT)
class ClientListTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_card_shows_the_clients_row_and_when_it_was_read(boolean redis) {
    try (SupportDeskDriver desk =
        SupportDeskDriver.running(TestOffice.plan(Mode.POLLING).redis(redis))) {
      isRead(desk, 1);

      LiveTopic main = desk.opened(desk.alisa(), "[вопрос]");

      assertThat(main.awaitsMessage("Д-41").text())
          .contains("Договор: Д-41", "Тариф: Бизнес", "данные на 10:0");
      LiveTopic other = desk.opened(desk.timur(), "[вопрос Тимура]");
      assertThat(desk.card(other).text()).doesNotContain("Д-41", "данные на");
    }
  }

  @Test
  void a_spent_quota_leaves_the_card_of_the_last_reading_and_then_a_plain_one() {
    try (SupportDeskDriver desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING))) {
      isRead(desk, 1);
      desk.rooms().sheets().fails(429);
      desk.office().clock().forward(Duration.ofMinutes(20));
      isRead(desk, 2);

      LiveTopic main = desk.opened(desk.alisa(), "[вопрос]");
      assertThat(main.awaitsMessage("Д-41").text()).contains("данные на 10:0");
      desk.closed(desk.alisa());
      desk.awaitRest();

      desk.office().clock().forward(Duration.ofMinutes(40));
      desk.alisa().says("[снова]");
      TestOffice.awaitTrue(
          "a second ticket", () -> desk.database().ticketsOf(desk.alisa().id()).size() == 2);
      LiveTopic again = desk.main(desk.alisa());
      again.awaitsMessage("[снова]");
      assertThat(desk.card(again).text()).contains("Алиса Петрова").doesNotContain("Д-41");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500})
  void a_list_that_was_never_read_makes_plain_cards_until_it_is(int status) {
    try (TestOffice office = TestOffice.plan(Mode.POLLING).support().open()) {
      office.rooms().sheets().fails(status);
      SupportDeskDriver desk = new SupportDeskDriver(office);
      office.starts();
      isRead(desk, 1);
      LiveTopic main = desk.opened(desk.alisa(), "[вопрос]");
      assertThat(desk.card(main).text()).contains("Алиса Петрова").doesNotContain("Д-41");

      desk.rooms().sheets().recovers();
      int before = desk.rooms().sheets().asked();
      office.clock().forward(Duration.ofMinutes(20));
      isRead(desk, before + 1);
      desk.awaitRest();
      desk.closed(desk.alisa());
      desk.alisa().says("[снова]");
      TestOffice.awaitTrue(
          "a second ticket", () -> desk.database().ticketsOf(desk.alisa().id()).size() == 2);
      desk.main(desk.alisa()).awaitsMessage("Д-41");
    }
  }

  @Test
  void tickets_need_no_list_at_all() {
    OfficePlan plan =
        TestOffice.plan(Mode.POLLING)
            .variable("SHEETS_CLIENTS_ID", "")
            .variable("SHEETS_CLIENTS_RANGE", "")
            .variable("SHEETS_API_URL", "");
    try (SupportDeskDriver desk = SupportDeskDriver.running(plan)) {
      LiveTopic mirror = desk.inWork(desk.alisa(), desk.ivan(), "[вопрос]");

      assertThat(desk.card(desk.main(desk.alisa())).text()).contains("Алиса Петрова");
      desk.ivan().in(mirror).says("[ответ]");
      desk.alisa().awaitsMessage("[ответ]");
      assertThat(desk.rooms().sheets().asked()).isZero();
    }
  }

  @Test
  void tickets_go_on_while_redis_is_away() {
    try (SupportDeskDriver desk =
        SupportDeskDriver.running(TestOffice.plan(Mode.POLLING).redis(true))) {
      SimulatedPerson alisa = desk.alisa();
      LiveTopic mirror = desk.inWork(alisa, desk.ivan(), "[вопрос]");

      desk.office().office().redis().orElseThrow().stop();
      desk.ivan().in(mirror).says("[без Redis]");
      alisa.awaitsMessage("[без Redis]");
      alisa.says("[и обратно]");
      mirror.awaitsMessage("[и обратно]");
      desk.opened(desk.timur(), "[новая беда]");
      desk.closed(alisa);
      desk.main(alisa).awaitsClosed();

      desk.office().office().redis().orElseThrow().resume();
      desk.timur().says("[снова с Redis]");
      desk.main(desk.timur()).awaitsMessage("[снова с Redis]");
      desk.awaitRest();
      ChatTexts.in(desk.main(desk.timur())).onceInOrder("[новая беда]", "[снова с Redis]");
      ChatTexts.in(mirror).onceInOrder("[вопрос]", "[без Redis]", "[и обратно]");
    }
  }

  private static void isRead(SupportDeskDriver desk, int times) {
    assertThat(desk.rooms().sheets().awaitsQuestions(times, TestOffice.PATIENCE))
        .as("the list is asked for %s times", times)
        .isTrue();
  }
}
