package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Contract of a ticket store for concurrent transactions. */
public interface SupportLocksContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void of_two_first_messages_at_once_one_opens_the_ticket() {
    List<TicketId> opened =
        Concurrently.all(8, i -> driver().ask(SupportLocksContract::openOrFind));
    assertThat(opened.stream().distinct()).hasSize(1);
  }

  @Test
  default void a_ticket_is_held_for_one_transaction_until_it_commits() {
    TicketId ticket = driver().someTicket();
    CountDownLatch mayEnd = new CountDownLatch(1);
    CountDownLatch holds = new CountDownLatch(1);
    Future<Boolean> holder =
        Concurrently.start(
            () ->
                driver()
                    .<Boolean>ask(
                        work -> {
                          work.tickets().lock(ticket);
                          work.tickets()
                              .save(SupportFixtures.aWorkingTicket(ticket, aClient()), NOW);
                          holds.countDown();
                          Concurrently.await(mayEnd);
                          return true;
                        }));
    Concurrently.await(holds);
    Future<Object> other =
        Concurrently.start(() -> driver().<Object>ask(work -> work.tickets().lock(ticket)));
    Future<Object> another =
        Concurrently.start(
            () ->
                driver()
                    .<Object>ask(
                        work -> {
                          work.tickets().hold(List.of(new TicketId(999_999), ticket, ticket));
                          return work.tickets().find(ticket);
                        }));
    assertThat(Concurrently.waits(other)).isTrue();
    assertThat(Concurrently.waits(another)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(List.of(Concurrently.result(other), Concurrently.result(another)))
        .containsOnly(SupportFixtures.aWorkingTicket(ticket, aClient()));
  }

  @Test
  default void a_message_that_comes_several_times_at_once_is_taken_in_once() {
    TicketId ticket = driver().someTicket();
    MessageRef source = new MessageRef(aClient().id().privateChat(), 1);
    List<Boolean> taken =
        Concurrently.all(
            8,
            i ->
                driver()
                    .<Boolean>ask(
                        work ->
                            work.posts()
                                .add(SupportFixtures.aDraft(ticket, source, "раз"))
                                .isPresent()));
    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  default void feedback_that_comes_several_times_at_once_is_kept_once() {
    TicketId ticket = driver().someTicket();
    List<Boolean> given =
        Concurrently.all(
            8,
            i ->
                driver()
                    .<Boolean>ask(
                        work ->
                            work.surveys()
                                .give(
                                    new Feedback(
                                        ticket, List.of(5, 5, 5), Optional.empty(), NOW))));
    assertThat(given).containsOnlyOnce(true);
  }

  private static TicketId openOrFind(SupportWork work) {
    SupportFixtures.wrote(work, aClient(), NOW);
    work.tickets().lockClient(aClient().id());
    return work.tickets()
        .open(aClient().id())
        .orElseGet(
            () -> {
              TicketId id = work.tickets().nextId();
              work.tickets().save(SupportFixtures.aNewTicket(id, aClient()), NOW);
              return id;
            });
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
