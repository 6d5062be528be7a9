package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGA;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SupportStats.Marks;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.SupportReports}. */
public interface SupportReportsContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void a_ticket_is_shown_with_its_people_its_history_and_its_marks() {
    Closed closed = driver().ticket(aClient(), SupportFixtures::aClosedTicket);
    TicketId id = closed.file().id();
    TicketHistoryEntry opened =
        new TicketHistoryEntry(
            id,
            TicketActor.of(TicketActor.Role.CLIENT, aClient().person()),
            TicketAction.OPENED,
            Map.of("words", "\"Ёж\""),
            NOW.plusNanos(1000));
    TicketHistoryEntry later =
        new TicketHistoryEntry(id, TicketActor.SYSTEM, TicketAction.CLOSED, Map.of(), NOW);
    Feedback feedback = new Feedback(id, List.of(5, 4, 3), Optional.of("Спасибо"), NOW);
    driver().tell(work -> work.history().append(opened));
    driver().tell(work -> work.history().append(later));
    driver().tell(work -> work.surveys().give(feedback));
    TicketView view = driver().find(work -> work.supportReports().view(id)).orElseThrow();
    assertThat(view.ticket()).isEqualTo(driver().ask(work -> work.tickets().find(id)));
    assertThat(view.client())
        .isEqualTo(driver().find(work -> work.clients().find(aClient().id())).orElseThrow());
    assertThat(view.technician().map(Technician::id)).isEqualTo(closed.technician());
    assertThat(view.technicians())
        .isEqualTo(
            driver().list(work -> work.technicians().all()).stream()
                .filter(Technician::active)
                .toList());
    assertThat(view.history()).containsExactly(opened, later);
    assertThat(view.feedback()).contains(feedback);
  }

  @Test
  default void a_fresh_ticket_is_shown_without_what_it_does_not_have() {
    New fresh = driver().ticket(anotherClient(), SupportFixtures::aNewTicket);
    TicketView view =
        driver().find(work -> work.supportReports().view(fresh.file().id())).orElseThrow();
    assertThat(view.technician()).isEmpty();
    assertThat(view.history()).isEmpty();
    assertThat(view.feedback()).isEmpty();
    assertThat(driver().find(work -> work.supportReports().view(new TicketId(999_999)))).isEmpty();
  }

  @Test
  default void a_list_shows_what_is_open_the_newest_first() {
    Closed closed = driver().ticket(aClient(), SupportFixtures::aClosedTicket);
    Working working = driver().ticket(aClient(), SupportFixtures::aWorkingTicket);
    New fresh = driver().ticket(anotherClient(), SupportFixtures::aNewTicket);
    assertThat(numbers(TicketFilter.OPEN, 1))
        .containsExactly(fresh.file().id(), working.file().id());
    assertThat(numbers(of(TicketStatus.CLOSED), 1)).containsExactly(closed.file().id());
    assertThat(numbers(of(TicketStatus.WORK), 1)).containsExactly(working.file().id());
    assertThat(numbers(new TicketFilter(Optional.empty(), Optional.of(IVAN)), 1))
        .containsExactly(working.file().id());
    assertThat(numbers(new TicketFilter(Optional.empty(), Optional.of(OLGA)), 1)).isEmpty();
  }

  @Test
  default void a_line_names_the_people() {
    Working working = driver().ticket(aClient(), SupportFixtures::aWorkingTicket);
    assertThat(driver().ask(work -> work.supportReports().page(TicketFilter.OPEN, 1, 10)).items())
        .containsExactly(
            new TicketSummary(
                working.file().id(), TicketStatus.WORK, "Анна", Optional.of("Иван"), false, NOW));
  }

  @Test
  default void a_page_past_the_end_is_empty_and_knows_the_total() {
    for (int i = 1; i <= 3; i++) {
      driver()
          .ticket(
              new Client(Person.of(600 + i, "Клиент"), Optional.empty()),
              SupportFixtures::aNewTicket);
    }
    var second = driver().ask(work -> work.supportReports().page(TicketFilter.OPEN, 2, 2));
    var third = driver().ask(work -> work.supportReports().page(TicketFilter.OPEN, 3, 2));
    assertThat(second.items()).hasSize(1);
    assertThat(third.items()).isEmpty();
    assertThat(third.total()).isEqualTo(3);
  }

  @Test
  default void tickets_are_found_by_numbers_names_and_words() {
    TicketId annas = driver().ticket(aClient(), SupportFixtures::aWorkingTicket).file().id();
    driver().ticket(anotherClient(), SupportFixtures::aNewTicket);
    driver().tell(work -> work.clients().sharePhone(aClient().id(), "992900000001"));
    driver().said(annas, 1, "Касса 100% не печатает: [E-5] \\d {1}");
    assertThat(found("касс.")).isEmpty();
    assertThat(found("\0")).isEmpty();

    for (String words :
        List.of(
            "#" + annas.value(),
            "500",
            "анн",
            "@ANNA",
            "+992 (900) 000",
            "касса",
            "100%",
            "[e-5] \\D {1}",
            " НЕ ПЕЧАТАЕТ ")) {
      assertThat(found(words)).as(words).containsExactly(annas);
    }
    for (String words : List.of("", "  ", "#", "нет такого", "_____", "касса 9")) {
      assertThat(found(words)).as(words).isEmpty();
    }
  }

  @Test
  default void a_ticket_is_found_by_its_number_however_many_newer_ones_hold_it_in_their_words() {
    TicketId oldest = driver().ticket(aClient(), SupportFixtures::aWorkingTicket).file().id();
    TicketId newer = driver().ticket(anotherClient(), SupportFixtures::aNewTicket).file().id();
    driver().said(newer, 1, "это снова про " + oldest.value());

    assertThat(found("#" + oldest.value())).containsExactly(oldest, newer);
  }

  @Test
  default void numbers_count_what_there_is() {
    TicketId closed = driver().ticket(aClient(), SupportFixtures::aClosedTicket).file().id();
    driver().ticket(aClient(), SupportFixtures::aNewTicket);
    driver()
        .tell(
            work ->
                work.surveys().give(new Feedback(closed, List.of(5, 4, 3), Optional.empty(), NOW)));

    SupportStats stats =
        driver().ask(work -> work.supportReports().stats(NOW.plusSeconds(700), ZoneOffset.UTC));

    assertThat(stats.counts().get(TicketStatus.CLOSED)).isEqualTo(1L);
    assertThat(stats.counts().get(TicketStatus.NEW)).isEqualTo(1L);
    assertThat(stats.overdue()).isZero();
    assertThat(stats.medianToAnswer()).contains(Duration.ofSeconds(60));
    assertThat(stats.medianToClose()).contains(Duration.ofMinutes(10));
    assertThat(stats.marks())
        .containsExactly(new Marks(LocalDate.of(2026, 11, 16), Optional.of("Иван"), 1, 4.0));
  }

  @Test
  default void a_week_begins_with_the_monday_of_the_place() {
    TicketId closed = driver().ticket(aClient(), SupportFixtures::aClosedTicket).file().id();
    Instant lateOnSunday = Instant.parse("2026-11-22T22:30:00Z");
    driver()
        .tell(
            work ->
                work.surveys()
                    .give(new Feedback(closed, List.of(5, 5, 5), Optional.empty(), lateOnSunday)));

    assertThat(weeks(lateOnSunday, ZoneOffset.UTC)).containsExactly(LocalDate.of(2026, 11, 16));
    assertThat(weeks(lateOnSunday, ZoneId.of("Asia/Almaty")))
        .containsExactly(LocalDate.of(2026, 11, 23));
  }

  @Test
  default void an_empty_desk_has_numbers_too() {
    SupportStats stats = driver().ask(work -> work.supportReports().stats(NOW, ZoneOffset.UTC));
    assertThat(stats.medianToAnswer()).isEmpty();
    assertThat(stats.medianToClose()).isEmpty();
    assertThat(stats.marks()).isEmpty();
  }

  private List<LocalDate> weeks(Instant now, ZoneId zone) {
    return driver().ask(work -> work.supportReports().stats(now, zone)).marks().stream()
        .map(Marks::week)
        .toList();
  }

  private List<TicketId> numbers(TicketFilter filter, int page) {
    return driver().ask(work -> work.supportReports().page(filter, page, 10)).items().stream()
        .map(TicketSummary::id)
        .toList();
  }

  private List<TicketId> found(String words) {
    return driver().ask(work -> work.supportReports().find(words, 20)).stream()
        .map(TicketSummary::id)
        .toList();
  }

  private static TicketFilter of(TicketStatus status) {
    return new TicketFilter(Optional.of(status), Optional.empty());
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
