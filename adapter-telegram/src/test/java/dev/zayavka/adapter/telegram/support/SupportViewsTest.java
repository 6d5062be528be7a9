package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGAS_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClosedTicket;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.ivan;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.AdminNote;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.SupportView.ReportGroup;
import dev.zayavka.ports.support.SupportView.ShowFound;
import dev.zayavka.ports.support.SupportView.ShowSupportStats;
import dev.zayavka.ports.support.SupportView.ShowTechnicians;
import dev.zayavka.ports.support.SupportView.ShowTicket;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.SupportView.TellAdmin;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.testkit.fixture.CreditFixtures;
import dev.zayavka.testkit.fixture.SupportEffects;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupportViewsTest {

  private static final PersonId ADMIN = anAdmin().id();
  private static final TicketId TICKET = new TicketId(15);
  private static final TicketHistoryEntry OPENED = record(TicketActor.SYSTEM, TicketAction.OPENED);

  private BotBench bench = BotBench.withSupport();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_ticket_is_shown_with_its_people_times_topics_and_history() {
    see(List.of(OPENED, record(somebodyOfStaff(), TicketAction.CLOSED)));

    assertThat(shown(new ShowTicket(ADMIN, TICKET)).text())
        .startsWith("🟣 [Закрыт | @Иван] #15 | Анна")
        .contains("@anna", "Техник: Иван", "Открыто 20.11.2026 13:00", "Первый ответ", "Закрыто")
        .contains("<a href=\"https://t.me/c/1234567891/115\">Главная тема</a>")
        .contains("<a href=\"https://t.me/c/1234567892/215\">Тема техника: Иван</a>")
        .contains("Оценки клиента: 5 · 4 · 5", "«быстрее»")
        .contains("20.11.2026 13:00 · открыто\n")
        .endsWith("20.11.2026 13:00 · закрыто · Мария");
  }

  @Test
  void an_endless_history_keeps_its_newest_rows() {
    see(Collections.nCopies(123, OPENED));

    String text = shown(new ShowTicket(ADMIN, TICKET)).text();

    assertThat(text).contains("… и ещё 103 записи раньше");
    assertThat(new Html(text).length()).isLessThan(4096);
  }

  @Test
  void an_unknown_ticket_is_called_so() {
    assertThat(shown(new ShowTicket(ADMIN, TICKET)).text()).startsWith("Обращения #15 нет.");
  }

  @Test
  void tickets_are_paged_with_buttons_that_keep_the_filter() {
    fill(25);
    TicketFilter filter = new TicketFilter(Optional.of(TicketStatus.WORK), Optional.of(IVAN));

    FakeTelegram.Call first = shown(new ShowTickets(ADMIN, TicketFilter.OPEN, 1, Optional.empty()));
    assertThat(first.text())
        .contains("25 обращений", "Страница 1 из 3", "⏰ #1 · в работе · Анна &lt;&gt; · Иван");
    assertThat(first.buttons()).containsExactly("Дальше →");
    assertThat(first.firstData()).isEqualTo("s:page:*:*:2");

    FakeTelegram.Call second =
        shown(new ShowTickets(ADMIN, filter, 2, Optional.of(MessageRef.of(1, 9))));
    assertThat(second.method()).isEqualTo("editMessageText");
    assertThat(second.firstData()).isEqualTo("s:page:WORK:1:1");
  }

  @Test
  void a_page_that_is_no_more_gives_way_to_the_last() {
    fill(12);

    assertThat(shown(new ShowTickets(ADMIN, TicketFilter.OPEN, 9, Optional.empty())).text())
        .contains("Страница 2 из 2", "#12 ");
  }

  @Test
  void what_was_looked_for_is_repeated_with_what_was_found() {
    assertThat(shown(new ShowFound(ADMIN, "касса <b>")).text())
        .isEqualTo("<b>«касса &lt;b&gt;»</b>: ничего не нашлось");
    fill(2);
    assertThat(shown(new ShowFound(ADMIN, "касса")).text()).contains("2 обращения", "#1 ", "#2 ");
  }

  @Test
  void technicians_are_listed_with_their_groups_and_how_to_change_them() {
    bench.support.technicians.all.add(ivan());
    bench.support.technicians.all.add(
        new Technician(new TechnicianId(2), "Ольга", Optional.empty(), OLGAS_GROUP, false));

    assertThat(shown(new ShowTechnicians(ADMIN)).text())
        .contains("1 техник<")
        .contains("1. Иван · группа <code>-1001234567892</code> · <code>21</code>")
        .contains("2. <s>Ольга</s> · группа <code>-1001234567893</code> · <code>—</code>")
        .contains("/technicians add");
  }

  @Test
  void stats_have_counts_medians_and_marks() {
    bench.support.ask.stats =
        new SupportStats(
            Map.of(TicketStatus.NEW, 3L),
            2,
            Optional.of(Duration.ofMinutes(12)),
            Optional.of(Duration.ofMinutes(125)),
            List.of(
                new SupportStats.Marks(
                    LocalDate.of(2026, 11, 16), Optional.of("Иван"), 3, 4.666666)));

    assertThat(shown(new ShowSupportStats(ADMIN)).text())
        .contains("новое: 3", "закрыто: 0", "ждут слишком долго: 2")
        .contains("первого ответа: 12 мин", "закрытия: 2 ч 5 мин")
        .contains("16.11.2026 · Иван: 4,67 (3 опроса)");
  }

  @Test
  void what_took_less_than_a_minute_is_not_said_to_have_taken_none() {
    bench.support.ask.stats =
        new SupportStats(
            Map.of(), 0, Optional.of(Duration.ofSeconds(20)), Optional.empty(), List.of());

    assertThat(shown(new ShowSupportStats(ADMIN)).text()).contains("ответа: меньше минуты");
  }

  @Test
  void a_group_that_takes_nothing_is_told_of_with_telegrams_words() {
    assertThat(shown(new ReportGroup(ADMIN, MAIN_GROUP, "Forbidden: <kicked>")).text())
        .contains("-1001234567891", "Forbidden: &lt;kicked&gt;", "/doctor");
  }

  @ParameterizedTest
  @EnumSource(AdminNote.class)
  void every_short_answer_says_what_it_is_about(AdminNote note) {
    assertThat(shown(new TellAdmin(ADMIN, note, "<Иван>")).text()).contains("&lt;Иван&gt;");
  }

  @Test
  void a_short_answer_about_a_whole_message_still_fits_into_one() {
    TellAdmin tell = new TellAdmin(ADMIN, AdminNote.NO_SUCH_TECHNICIAN, "ы".repeat(4087));

    assertThat(shown(tell).text()).hasSizeLessThan(300).contains("ыы…", "/technicians");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_view_is_shown_in_every_language(Language language) {
    bench.close();
    bench = BotBench.withSupport(language);
    see(List.of(OPENED));
    fill(25);
    for (SupportView view : SupportEffects.views()) {
      assertThat(bench.deliver(view)).isInstanceOf(Delivered.class);
    }
  }

  @Test
  void whoever_starts_is_told_what_the_desk_is_for_and_admins_what_they_can_ask() {
    PersonId boss = CreditFixtures.anAdmin().id();

    assertThat(shown(Say.of(aClient().id(), Phrase.GREETING)).text())
        .contains("Поддержка")
        .doesNotContain("/doctor");
    assertThat(shown(Say.of(boss, Phrase.GREETING)).text()).contains("Поддержка", "/doctor");
  }

  private void see(List<TicketHistoryEntry> history) {
    bench.support.technicians.all.add(ivan());
    bench.support.ask.view =
        new TicketView(
            aClosedTicket(TICKET, aClient()),
            new ClientProfile(aClient(), Optional.empty(), false, NOW, NOW),
            Optional.of(ivan()),
            List.of(ivan()),
            history,
            Optional.of(new Feedback(TICKET, List.of(5, 4, 5), Optional.of("быстрее"), NOW)));
  }

  private void fill(int tickets) {
    Stream.iterate(1L, number -> number + 1)
        .limit(tickets)
        .map(SupportViewsTest::summary)
        .forEach(bench.support.ask.all::add);
  }

  private FakeTelegram.Call shown(Effect effect) {
    bench.deliver(effect);
    String method = bench.telegram.methods().getLast();
    return bench.telegram.calls(method).getLast();
  }

  private static TicketSummary summary(long number) {
    return new TicketSummary(
        new TicketId(number), TicketStatus.WORK, "Анна <>", Optional.of("Иван"), true, NOW);
  }

  private static TicketHistoryEntry record(TicketActor by, TicketAction action) {
    return new TicketHistoryEntry(TICKET, by, action, Map.of(), NOW);
  }
}
