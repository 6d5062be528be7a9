package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.CreditView.ReportGroup;
import dev.zayavka.ports.credit.CreditView.ShowAnalysts;
import dev.zayavka.ports.credit.CreditView.ShowRemoved;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.credit.CreditView.ShowStats;
import dev.zayavka.ports.credit.CreditView.ShowUnchanged;
import dev.zayavka.ports.credit.CreditView.TellOneComment;
import dev.zayavka.ports.credit.CreditView.TellRefusal;
import dev.zayavka.ports.credit.CreditView.TellReturned;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreditViewsTest {

  private static final PersonId ADMIN = anAdmin().id();

  private final BotBench bench = new BotBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_request_is_shown_with_its_decision_and_its_history() {
    bench.credit.state = EveryCreditState.delivered(aDossier());
    note(AuditAction.RECEIVED, Optional.empty(), Map.of());
    note(AuditAction.ACCEPT, Optional.of(11), Map.of("status", "ASSIGNED"));
    note(AuditAction.DECISION, Optional.of(11), Map.of("decision", "APPROVED", "comment", "ok<"));
    note(AuditAction.ONEF_FAILED, Optional.empty(), Map.of("attempt", "1", "answer", "503 x"));

    String text = shown(new ShowRequest(ADMIN, ONEF_ID)).text();

    assertThat(text)
        .contains("20.11.2026 13:00 · пришла из 1F")
        .contains("принята · Анна Ковалёва")
        .contains("решение · Анна Ковалёва · передать АЛ, ok&lt;")
        .contains("1F не приняла решение · попытка 1, 503 x")
        .contains("1F получила решение");
  }

  @Test
  void an_endless_history_keeps_its_newest_rows() {
    bench.credit.state = EveryCreditState.delivered(aDossier());
    for (int i = 1; i <= 200; i++) {
      note(
          AuditAction.ONEF_FAILED,
          Optional.empty(),
          Map.of("attempt", Integer.toString(i), "answer", "<timeout>".repeat(50)));
    }

    String text = shown(new ShowRequest(ADMIN, ONEF_ID)).text();

    assertThat(text)
        .contains("попытка 200", "… и ещё 183 записи раньше")
        .doesNotContain("попытка 1,");
    assertThat(new Html(text).length()).isLessThanOrEqualTo(4096);
  }

  @Test
  void an_unknown_request_is_called_so() {
    assertThat(shown(new ShowRequest(ADMIN, ONEF_ID)).text()).isEqualTo("Заявки №1001 нет.");
  }

  @Test
  void requests_are_paged_with_buttons() {
    fill(25);

    FakeTelegram.Call first = shown(new ShowRequests(ADMIN, Optional.empty(), 1, Optional.empty()));
    assertThat(first.method()).isEqualTo("sendMessage");
    assertThat(first.text()).contains("25 заявок", "Страница 1 из 3", "№1 ", "№10 ");
    assertThat(first.buttons()).containsExactly("Дальше →");
    assertThat(first.firstData()).isEqualTo("c:page:*:2");

    FakeTelegram.Call second =
        shown(
            new ShowRequests(
                ADMIN, Optional.of(CreditStatus.NEW), 2, Optional.of(aPrivateCard(anAdmin()))));
    assertThat(second.method()).isEqualTo("editMessageText");
    assertThat(second.buttons()).containsExactly("← Назад", "Дальше →");
    assertThat(second.firstData()).isEqualTo("c:page:NEW:1");

    assertThat(shown(new ShowRequests(ADMIN, Optional.empty(), 3, Optional.empty())).buttons())
        .containsExactly("← Назад");
  }

  @Test
  void a_page_that_is_no_more_gives_way_to_the_last() {
    fill(12);

    assertThat(shown(new ShowRequests(ADMIN, Optional.empty(), 9, Optional.empty())).text())
        .contains("Страница 2 из 2", "№12 ");
  }

  @Test
  void an_empty_list_has_no_buttons() {
    FakeTelegram.Call empty =
        shown(new ShowRequests(ADMIN, Optional.of(CreditStatus.DONE), 1, Optional.empty()));
    assertThat(empty.text()).contains("завершённые", "0 заявок");
    assertThat(empty.buttons()).isEmpty();
  }

  @Test
  void stats_have_counts_and_medians() {
    bench.credit.stats =
        new CreditStats(
            Map.of(CreditStatus.NEW, 3, CreditStatus.DONE, 21),
            Optional.of(Duration.ofMinutes(2)),
            Optional.of(Duration.ofHours(25)),
            Optional.of(Duration.ofDays(5)),
            Optional.empty());

    assertThat(shown(new ShowStats(ADMIN)).text())
        .contains("новые: 3", "завершённые: 21", "2 минуты", "25 часов", "5 дней", "1F: —")
        .doesNotContain("принятые:");
  }

  @Test
  void analysts_are_listed_with_those_who_left() {
    bench.credit.analysts.add(new Analyst(anAnalyst(), true));
    bench.credit.analysts.add(new Analyst(anotherAnalyst(), false));

    assertThat(shown(new ShowAnalysts(ADMIN)).text())
        .contains("1 аналитик", "• Анна Ковалёва (<code>11</code>)")
        .contains("<s>Борис &lt;Bob&gt; О'Нил</s>");
  }

  @Test
  void a_list_that_was_so_already_says_so() {
    bench.credit.analysts.add(new Analyst(anAnalyst(), true));

    assertThat(shown(new ShowUnchanged(ADMIN, new PersonId(777))).text())
        .contains("<code>777</code> нет в списке", "1 аналитик");
    assertThat(shown(new ShowUnchanged(ADMIN, anAnalyst().id())).text())
        .contains("<code>11</code> уже в списке", "1 аналитик");
  }

  @Test
  void a_removed_analyst_is_shown_with_what_they_hold_and_buttons_to_return_it() {
    bench.credit.analysts.add(new Analyst(anAnalyst(), false));
    bench.credit.all.add(EveryCreditState.inProgress(aDossier(anApplication(1))));
    bench.credit.all.add(EveryCreditState.assigned(aDossier(anApplication(2))));
    bench.credit.all.add(EveryCreditState.published(aDossier(anApplication(3))));

    FakeTelegram.Call shown = shown(new ShowRemoved(ADMIN, anAnalyst().id(), Optional.empty()));
    assertThat(shown.method()).isEqualTo("sendMessage");
    assertThat(shown.text())
        .contains("Анна Ковалёва", "больше не аналитик", "2 заявки", "№1 ", "№2 ", "Аналитиков нет")
        .doesNotContain("№3 ");
    assertThat(shown.buttons()).containsExactly("Вернуть №1 в очередь", "Вернуть №2 в очередь");
    assertThat(shown.firstData()).isEqualTo("c:return:1:0:11");

    MessageRef message = aPrivateCard(anAdmin());
    assertThat(shown(new ShowRemoved(ADMIN, anAnalyst().id(), Optional.of(message))).method())
        .isEqualTo("editMessageText");
  }

  @Test
  void a_removed_analyst_who_holds_nothing_is_shown_without_buttons() {
    bench.credit.analysts.add(new Analyst(anAnalyst(), false));

    FakeTelegram.Call shown = shown(new ShowRemoved(ADMIN, anAnalyst().id(), Optional.empty()));
    assertThat(shown.text()).contains("Заявок за этим человеком нет");
    assertThat(shown.buttons()).isEmpty();
  }

  @Test
  void many_requests_of_a_removed_analyst_are_cut_and_counted() {
    bench.credit.analysts.add(new Analyst(anAnalyst(), false));
    for (int i = 1; i <= 23; i++) {
      bench.credit.all.add(EveryCreditState.inProgress(aDossier(anApplication(i))));
    }

    FakeTelegram.Call shown = shown(new ShowRemoved(ADMIN, anAnalyst().id(), Optional.empty()));
    assertThat(shown.text()).contains("23 заявки", "… и ещё 3 заявки");
    assertThat(shown.buttons()).hasSize(20);
  }

  @Test
  void removing_again_shows_what_is_still_held() {
    bench.credit.all.add(EveryCreditState.inProgress(aDossier(anApplication(1))));

    FakeTelegram.Call shown = shown(new ShowUnchanged(ADMIN, anAnalyst().id()));
    assertThat(shown.text()).contains("<code>11</code> нет в списке", "1 заявка");
    assertThat(shown.buttons()).containsExactly("Вернуть №1 в очередь");
  }

  @Test
  void a_refusal_is_told_with_the_present_state() {
    bench.credit.state = EveryCreditState.delivered(aDossier());
    assertThat(shown(new TellRefusal(ADMIN, ONEF_ID, CreditReason.ALREADY_DECIDED)).text())
        .contains("Решение уже принято", "передана АЛ");
  }

  @Test
  void the_holder_is_told_that_the_request_went_back() {
    assertThat(shown(new TellReturned(anAnalyst().id(), ONEF_ID)).text())
        .contains("вернул заявку №1001 в очередь");
  }

  @Test
  void an_analyst_is_told_that_the_first_message_is_the_comment() {
    assertThat(shown(new TellOneComment(anAnalyst().id(), ONEF_ID)).text())
        .contains("№1001 принято с первым сообщением");
  }

  @Test
  void an_admin_is_told_why_the_group_takes_no_cards() {
    assertThat(shown(new ReportGroup(ADMIN, GROUP, "Forbidden: <kicked>")).text())
        .contains("<code>" + GROUP.value() + "</code>", "Forbidden: &lt;kicked&gt;");
  }

  private void note(AuditAction action, Optional<Integer> by, Map<String, String> details) {
    bench.credit.history.add(
        new RequestHistoryEntry(new RequestId(1), action, by.map(id -> anAnalyst()), NOW, details));
  }

  private void fill(int requests) {
    for (int i = 1; i <= requests; i++) {
      bench.credit.all.add(EveryCreditState.published(aDossier(anApplication(i))));
    }
  }

  private FakeTelegram.Call shown(Effect effect) {
    bench.deliver(effect);
    String method = bench.telegram.methods().getLast();
    return bench.telegram.calls(method).getLast();
  }
}
