package dev.zayavka.testkit.contract.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.aBareApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApproval;
import static dev.zayavka.testkit.fixture.CreditFixtures.anEndlessApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditRequests;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link CreditRequests} for consecutive transactions. Concurrent ones: {@link
 * CreditLocksContract}.
 */
public interface CreditRequestsContract {
  /** The request most of these tests are about. */
  OnefId REQUEST = new OnefId(1001);

  /** Transactions over a store without requests. */
  Transactions<CreditWork> transactions();

  @Test
  default void a_request_nobody_brought_is_absent() {
    assertThat(driver().load(REQUEST)).isEqualTo(new Absent());
  }

  @Test
  default void every_state_comes_back_as_it_was() {
    long onefId = 1001;
    for (CreditState.Existing state : EveryCreditState.everyExisting(dossier(anApplication(1)))) {
      CreditState.Existing saved = readdressed(state, anApplication(onefId++));
      driver().save(saved);
      assertThat(driver().load(saved.dossier().application().onefId())).isEqualTo(saved);
    }
  }

  @Test
  default void every_state_of_a_request_with_nothing_but_its_number_comes_back_as_it_was() {
    long onefId = 1001;
    for (CreditState.Existing state : EveryCreditState.everyExisting(dossier(anApplication(1)))) {
      CreditState.Existing saved = readdressed(state, aBareApplication(onefId++));
      driver().save(saved);
      assertThat(driver().load(saved.dossier().application().onefId())).isEqualTo(saved);
    }
  }

  @Test
  default void no_state_is_left_out_of_these_tests() {
    Set<Class<?>> tried = new HashSet<>();
    EveryCreditState.everyExisting(dossier(anApplication(1))).forEach(s -> tried.add(s.getClass()));
    assertThat(tried).isEqualTo(SealedKinds.of(CreditState.Existing.class));
  }

  @Test
  default void one_request_goes_through_every_state() {
    RequestDossier dossier = driver().newDossier(anApplication(1001), NOW);
    List<CreditState.Existing> undecided =
        EveryCreditState.everyExisting(dossier).stream()
            .filter(state -> !(state instanceof CreditState.Resolved))
            .toList();
    // A decision is final: it cannot be taken back or replaced.
    List<CreditState.Existing> decided =
        List.of(
            new CreditState.Decided(dossier, aCard(), anApproval()),
            new CreditState.AwaitingCallback(dossier, aCard(), anApproval()),
            new CreditState.CallbackFailed(dossier, aCard(), anApproval()),
            new CreditState.Delivered(dossier, aCard(), anApproval()),
            new CreditState.AwaitingCallback(dossier, aCard(), anApproval()));
    Stream.of(undecided, undecided.reversed(), decided)
        .flatMap(List::stream)
        .forEach(
            state -> {
              driver().save(state);
              assertThat(driver().load(REQUEST)).isEqualTo(state);
            });
  }

  @Test
  default void values_of_any_length_come_back_as_they_were() {
    CreditState.Existing saved =
        EveryCreditState.received(driver().newDossier(anEndlessApplication(5_000_000_000L), NOW));
    driver().save(saved);
    assertThat(driver().load(new OnefId(5_000_000_000L))).isEqualTo(saved);
  }

  @Test
  default void steps_moments_people_and_cards_come_back_as_they_were() {
    Instant moment = NOW.plusNanos(123_456_000);
    RequestDossier dossier = driver().newDossier(anApplication(1001), moment).next().next();
    Assigned first = new Assigned(dossier, aCard(), anAnalyst(), moment);
    driver().save(first);
    assertThat(driver().load(REQUEST)).isEqualTo(first);
    Assigned second =
        new Assigned(
            dossier.next(),
            MessageRef.of(-1009876543210L, 9_000_000_000L),
            Person.of(7_000_000_000L, "я".repeat(256)),
            moment.plusSeconds(1));
    driver().save(second);
    assertThat(driver().load(REQUEST)).isEqualTo(second);
  }

  @Test
  default void what_was_saved_is_seen_in_the_same_transaction() {
    RequestDossier dossier = driver().newDossier(anApplication(1001), NOW);
    CreditState seen =
        driver()
            .ask(
                work -> {
                  CreditDriver.save(work, EveryCreditState.received(dossier));
                  CreditDriver.save(work, EveryCreditState.published(dossier));
                  return work.requests().lock(REQUEST);
                });
    assertThat(seen).isEqualTo(EveryCreditState.published(dossier));
  }

  @Test
  default void requests_are_told_apart_by_their_number_in_1f() {
    RequestDossier one = driver().someRequest(1001);
    RequestDossier other = driver().someRequest(1002);
    driver().save(EveryCreditState.assigned(one));
    assertThat(driver().load(new OnefId(1002))).isEqualTo(EveryCreditState.received(other));
  }

  @Test
  default void a_number_is_given_out_once_also_when_its_transaction_failed() {
    Set<RequestId> seen = new HashSet<>();
    IllegalStateException broken = new IllegalStateException("broken on purpose");
    assertThatThrownBy(
            () ->
                driver()
                    .tell(
                        work -> {
                          assertThat(seen.add(work.requests().nextId())).isTrue();
                          assertThat(seen.add(work.requests().nextId())).isTrue();
                          throw broken;
                        }))
        .isSameAs(broken);
    for (int i = 0; i < 10; i++) {
      assertThat(seen.add(driver().ask(work -> work.requests().nextId()))).isTrue();
    }
  }

  @Test
  default void a_transaction_that_failed_keeps_nothing_of_the_desk() {
    RequestDossier dossier = driver().someRequest(1001);
    IllegalStateException broken = new IllegalStateException("broken on purpose");
    assertThatThrownBy(
            () ->
                driver()
                    .tell(
                        work -> {
                          writeEverywhere(work, dossier);
                          throw broken;
                        }))
        .isSameAs(broken);
    assertThat(driver().load(REQUEST)).isEqualTo(EveryCreditState.received(dossier));
    List<List<?>> kept =
        driver()
            .ask(
                work ->
                    List.of(
                        work.cards().of(dossier.id()),
                        work.audit().of(dossier.id()),
                        work.reminders().due(NOW, 10),
                        work.analysts().active()));
    assertThat(kept).hasSize(4).allMatch(List::isEmpty);
  }

  private static void writeEverywhere(CreditWork work, RequestDossier dossier) {
    CreditDriver.save(work, EveryCreditState.assigned(dossier.next()));
    work.cards().add(dossier.id(), aCard());
    work.audit()
        .append(
            new RequestHistoryEntry(
                dossier.id(), AuditAction.ACCEPT, Optional.empty(), NOW, Map.of()));
    work.reminders().schedule(REQUEST, NOW);
    work.analysts().put(new Analyst(anotherAnalyst(), true));
  }

  /** The same state of another request. */
  private CreditState.Existing readdressed(CreditState.Existing state, Application application) {
    List<CreditState.Existing> before = EveryCreditState.everyExisting(state.dossier());
    return EveryCreditState.everyExisting(dossier(application)).get(before.indexOf(state));
  }

  private RequestDossier dossier(Application application) {
    return driver().newDossier(application, NOW);
  }

  private CreditDriver driver() {
    return new CreditDriver(transactions());
  }
}
