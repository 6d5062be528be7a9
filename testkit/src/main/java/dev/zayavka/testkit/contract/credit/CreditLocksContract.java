package dev.zayavka.testkit.contract.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Received;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditRequests;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Contract of {@link CreditRequests} for concurrent transactions. */
public interface CreditLocksContract {
  /** The request these tests are about. */
  OnefId REQUEST = new OnefId(1001);

  /** Transactions over a store without requests. */
  Transactions<CreditWork> transactions();

  @Test
  default void a_request_is_held_for_one_transaction_until_it_commits() {
    RequestDossier dossier = driver().someRequest(1001);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder = lockSaveAndHold(EveryCreditState.published(dossier), mayEnd, false);
    Future<CreditState> other = Concurrently.start(() -> driver().load(REQUEST));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(Concurrently.result(other)).isEqualTo(EveryCreditState.published(dossier));
  }

  @Test
  default void a_request_is_held_while_it_is_absent_too() {
    RequestDossier dossier = driver().newDossier(anApplication(1001), NOW);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder = lockSaveAndHold(EveryCreditState.received(dossier), mayEnd, false);
    Future<CreditState> other = Concurrently.start(() -> driver().load(REQUEST));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(Concurrently.result(other)).isEqualTo(EveryCreditState.received(dossier));
  }

  @Test
  default void a_request_is_free_again_when_the_transaction_that_held_it_failed() {
    RequestDossier dossier = driver().newDossier(anApplication(1001), NOW);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder = lockSaveAndHold(EveryCreditState.received(dossier), mayEnd, true);
    Future<CreditState> other = Concurrently.start(() -> driver().load(REQUEST));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThatThrownBy(() -> Concurrently.result(holder)).isInstanceOf(IllegalStateException.class);
    assertThat(Concurrently.result(other)).isEqualTo(new Absent());
  }

  @Test
  default void of_many_that_bring_a_request_at_once_one_makes_it() {
    List<Boolean> made = Concurrently.all(30, number -> bring());
    assertThat(made).filteredOn(mine -> mine).hasSize(1);
    assertThat(driver().load(REQUEST)).isInstanceOf(Received.class);
  }

  @Test
  default void of_many_that_accept_a_request_at_once_one_gets_it() {
    driver().save(EveryCreditState.published(driver().someRequest(1001)));
    List<Boolean> got = Concurrently.all(100, number -> accept(Person.of(number + 1L, "Аналитик")));
    assertThat(got).filteredOn(mine -> mine).hasSize(1);
    Person winner = Person.of(got.indexOf(true) + 1L, "Аналитик");
    assertThat(driver().load(REQUEST))
        .isInstanceOfSatisfying(
            Assigned.class, assigned -> assertThat(assigned.holder()).isEqualTo(winner));
  }

  @Test
  default void steps_taken_at_once_are_all_counted() {
    RequestDossier dossier = driver().someRequest(1001);
    Concurrently.all(30, number -> step());
    assertThat(driver().load(REQUEST))
        .isInstanceOfSatisfying(
            Received.class,
            received -> assertThat(received.dossier().version()).isEqualTo(dossier.version() + 30));
  }

  @Test
  default void numbers_given_out_at_once_are_all_different() {
    List<RequestId> numbers =
        Concurrently.all(50, number -> driver().ask(work -> work.requests().nextId()));
    assertThat(numbers).doesNotHaveDuplicates();
  }

  private Future<Boolean> lockSaveAndHold(
      CreditState.Existing state, CountDownLatch mayEnd, boolean fails) {
    CountDownLatch locked = new CountDownLatch(1);
    Future<Boolean> holder =
        Concurrently.start(
            () ->
                driver()
                    .ask(
                        work -> {
                          work.requests().lock(REQUEST);
                          locked.countDown();
                          Concurrently.await(mayEnd);
                          work.requests().save(state, NOW);
                          if (fails) {
                            throw new IllegalStateException("broken on purpose");
                          }
                          return true;
                        }));
    Concurrently.await(locked);
    return holder;
  }

  private boolean bring() {
    return driver()
        .ask(
            work -> {
              boolean mine = work.requests().lock(REQUEST) instanceof Absent;
              if (mine) {
                RequestId id = work.requests().nextId();
                RequestDossier dossier = new RequestDossier(id, anApplication(1001), 0, NOW);
                work.requests().save(new Received(dossier), NOW);
              }
              return mine;
            });
  }

  private boolean accept(Person by) {
    return driver()
        .ask(
            work -> {
              if (work.requests().lock(REQUEST) instanceof Published published) {
                RequestDossier next = published.dossier().next();
                work.requests().save(new Assigned(next, aCard(), by, NOW), NOW);
                return true;
              }
              return false;
            });
  }

  private boolean step() {
    return driver()
        .ask(
            work -> {
              Received received = (Received) work.requests().lock(REQUEST);
              work.requests().save(new Received(received.dossier().next()), NOW);
              return true;
            });
  }

  private CreditDriver driver() {
    return new CreditDriver(transactions());
  }
}
