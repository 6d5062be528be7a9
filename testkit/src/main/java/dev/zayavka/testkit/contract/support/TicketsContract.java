package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.ivansTopic;
import static dev.zayavka.testkit.fixture.SupportFixtures.mainTopic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Absent;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.Tickets}. */
public interface TicketsContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void a_ticket_that_was_never_kept_is_absent() {
    assertThat(driver().load(new TicketId(99))).isEqualTo(new Absent());
    assertThat(driver().<TicketState>ask(work -> work.tickets().lock(new TicketId(99))))
        .isEqualTo(new Absent());
  }

  @Test
  default void every_state_comes_back_as_it_was_kept() {
    New fresh = driver().ticket(aClient(), SupportFixtures::aNewTicket);
    assertThat(driver().load(fresh.file().id())).isEqualTo(fresh);
    Working working = SupportFixtures.aWorkingTicket(fresh.file().id(), aClient());
    driver().save(working);
    assertThat(driver().load(fresh.file().id())).isEqualTo(working);
    Closed closed = SupportFixtures.aClosedTicket(fresh.file().id(), aClient());
    driver().save(closed);
    assertThat(driver().load(fresh.file().id())).isEqualTo(closed);
  }

  @Test
  default void a_topic_that_was_lost_is_nobodys() {
    Working working = driver().ticket(aClient(), SupportFixtures::aWorkingTicket);
    TicketId id = working.file().id();
    driver().save(new Working(SupportFixtures.aFile(id, aClient()), IVAN));

    assertThat(driver().find(work -> work.tickets().at(mainTopic(id)))).isEmpty();
    assertThat(driver().find(work -> work.tickets().at(ivansTopic(id)))).isEmpty();
  }

  @Test
  default void a_client_has_one_open_ticket() {
    driver().ticket(aClient(), SupportFixtures::aNewTicket);

    assertThatThrownBy(() -> driver().ticket(aClient(), SupportFixtures::aWorkingTicket))
        .isInstanceOf(IllegalStateException.class);
    driver().ticket(anotherClient(), SupportFixtures::aNewTicket);
    driver().ticket(aClient(), SupportFixtures::aClosedTicket);
  }

  @Test
  default void the_open_ticket_and_the_newest_one_are_found() {
    Closed old = driver().ticket(aClient(), SupportFixtures::aClosedTicket);
    assertThat(driver().find(work -> work.tickets().open(aClient().id()))).isEmpty();
    assertThat(driver().find(work -> work.tickets().newest(aClient().id())))
        .contains(old.file().id());
    New fresh = driver().ticket(aClient(), SupportFixtures::aNewTicket);
    assertThat(driver().find(work -> work.tickets().open(aClient().id())))
        .contains(fresh.file().id());
    assertThat(driver().find(work -> work.tickets().newest(aClient().id())))
        .contains(fresh.file().id());
    assertThat(driver().find(work -> work.tickets().newest(anotherClient().id()))).isEmpty();
  }

  @Test
  default void the_open_ticket_is_locked_and_read_by_its_client() {
    driver().ticket(aClient(), SupportFixtures::aClosedTicket);
    assertThat(driver().find(work -> work.tickets().lockOpen(aClient().id()))).isEmpty();
    Working working = driver().ticket(aClient(), SupportFixtures::aWorkingTicket);
    assertThat(driver().find(work -> work.tickets().lockOpen(aClient().id()))).contains(working);
    assertThat(driver().find(work -> work.tickets().lockOpen(anotherClient().id()))).isEmpty();
  }

  @Test
  default void what_was_saved_is_seen_in_the_same_transaction() {
    TicketId id = driver().ticket(aClient(), SupportFixtures::aNewTicket).file().id();
    Working working = SupportFixtures.aWorkingTicket(id, aClient());
    Working left = new Working(SupportFixtures.aFile(id, aClient()), IVAN);
    driver()
        .tell(
            work -> {
              work.tickets().lock(id);
              work.tickets().save(working, NOW);
              assertThat(work.tickets().lock(id)).isEqualTo(working);
              assertThat(work.tickets().find(id)).isEqualTo(working);
            });
    assertThat(driver().load(id)).isEqualTo(working);
    driver()
        .tell(
            work -> {
              work.tickets().lock(id);
              work.tickets().save(left, NOW);
            });
    assertThat(driver().load(id)).isEqualTo(left);
    assertThat(driver().find(work -> work.tickets().at(ivansTopic(id)))).isEmpty();
  }

  @Test
  default void a_topic_leads_to_its_ticket_and_leg() {
    TicketId id = driver().ticket(aClient(), SupportFixtures::aWorkingTicket).file().id();
    assertThat(driver().find(work -> work.tickets().at(mainTopic(id))))
        .contains(new At(id, Leg.MAIN));
    assertThat(driver().find(work -> work.tickets().at(ivansTopic(id))))
        .contains(new At(id, Leg.mirror(IVAN)));
    assertThat(driver().find(work -> work.tickets().at(new Topic(new ChatId(-5), 1)))).isEmpty();
  }

  @Test
  default void those_who_wait_too_long_are_found_until_staff_were_told() {
    Working working = driver().ticket(aClient(), SupportFixtures::aWorkingTicket);
    ClientWait waiting = working.file().waiting().orElseThrow();
    assertThat(driver().list(work -> work.tickets().unanswered(NOW, 10))).isEmpty();
    assertThat(driver().list(work -> work.tickets().unanswered(waiting.answerBy(), 10)))
        .containsExactly(working.file().id());
    driver().save(SupportFixtures.aClosedTicket(working.file().id(), aClient()));
    assertThat(driver().list(work -> work.tickets().unanswered(waiting.answerBy(), 10))).isEmpty();
  }

  @Test
  default void open_tickets_without_a_topic_are_found_by_how_long_their_client_waits() {
    New fresh =
        SupportFixtures.aNewTicket(driver().ask(work -> work.tickets().nextId()), aClient());
    ClientWait waiting = new ClientWait(NOW, NOW.plusSeconds(1800), false);
    New asks = fresh.with(fresh.file().withWaiting(Optional.of(waiting)));
    driver().save(asks);
    TicketId id = fresh.file().id();
    assertThat(withoutTopic(NOW, NOW)).containsExactly(id);
    assertThat(withoutTopic(NOW.minusSeconds(60), NOW.minusSeconds(1))).isEmpty();
    assertThat(withoutTopic(NOW.plusSeconds(1), NOW.plusSeconds(60))).isEmpty();
    driver().save(asks.with(asks.file().withTopic(Leg.MAIN, SupportFixtures.mainTopic(id))));
    assertThat(withoutTopic(NOW, NOW)).isEmpty();
  }

  private List<TicketId> withoutTopic(Instant from, Instant to) {
    return driver().list(work -> work.tickets().withoutTopic(from, to, 10));
  }

  @Test
  default void numbers_are_given_once() {
    TicketId first = driver().ask(work -> work.tickets().nextId());
    TicketId second = driver().ask(work -> work.tickets().nextId());
    assertThat(second).isNotEqualTo(first);
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
