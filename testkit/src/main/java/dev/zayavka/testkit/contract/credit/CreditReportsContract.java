package dev.zayavka.testkit.contract.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.driven.CreditReports;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Contract of {@link CreditReports}. */
public interface CreditReportsContract {
  /** Actions that end a stage, from the publication on. */
  List<AuditAction> STAGE_ENDS =
      List.of(
          AuditAction.ACCEPT, AuditAction.IN_PROGRESS, AuditAction.DECISION, AuditAction.ONEF_SENT);

  /** Transactions over a store without requests. */
  Transactions<CreditWork> transactions();

  @Test
  default void a_request_is_found_as_it_stands() {
    RequestDossier dossier = driver().someRequest(1001);
    driver().save(EveryCreditState.inProgress(dossier));
    assertThat(find(1001)).isEqualTo(EveryCreditState.inProgress(dossier));
    assertThat(find(1002)).isEqualTo(new Absent());
  }

  @Test
  default void a_desk_without_requests_has_one_empty_page() {
    assertThat(page(Optional.empty(), 1, 5)).isEqualTo(new Page<>(List.of(), 1, 0, 5));
  }

  @Test
  default void the_newest_requests_come_first_and_no_more_than_fit_a_page() {
    List<CreditState.Existing> all = fiveRequests();
    assertThat(page(Optional.empty(), 1, 2))
        .isEqualTo(new Page<>(List.of(all.get(4), all.get(3)), 1, 5, 2));
    assertThat(page(Optional.empty(), 2, 2))
        .isEqualTo(new Page<>(List.of(all.get(2), all.get(1)), 2, 5, 2));
    assertThat(page(Optional.empty(), 3, 2)).isEqualTo(new Page<>(List.of(all.get(0)), 3, 5, 2));
  }

  @Test
  default void a_page_past_the_end_is_empty_and_knows_how_many_there_are() {
    fiveRequests();
    assertThat(page(Optional.empty(), 4, 2)).isEqualTo(new Page<>(List.of(), 4, 5, 2));
    assertThat(page(Optional.empty(), 1_000_000, 1000))
        .isEqualTo(new Page<>(List.of(), 1_000_000, 5, 1000));
  }

  @Test
  default void a_page_may_be_of_one_status() {
    List<CreditState.Existing> all = fiveRequests();
    CreditState.Existing published = EveryCreditState.published(all.get(1).dossier());
    CreditState.Existing done = EveryCreditState.delivered(all.get(2).dossier());
    driver().save(published);
    driver().save(done);
    assertThat(page(Optional.of(CreditStatus.DONE), 1, 2))
        .isEqualTo(new Page<>(List.of(done), 1, 1, 2));
    assertThat(page(Optional.of(CreditStatus.NEW), 2, 2))
        .isEqualTo(new Page<>(List.of(published, all.get(0)), 2, 4, 2));
    assertThat(page(Optional.of(CreditStatus.ERROR_ONEF), 1, 2))
        .isEqualTo(new Page<>(List.of(), 1, 0, 2));
  }

  @Test
  default void a_person_holds_what_is_assigned_to_them_and_undecided_the_oldest_first() {
    List<CreditState.Existing> all = fiveRequests();
    CreditState.Held first = EveryCreditState.assigned(all.get(1).dossier());
    CreditState.Held second = EveryCreditState.inProgress(all.get(2).dossier());
    driver().save(second);
    driver().save(first);
    driver().save(EveryCreditState.published(all.get(3).dossier()));
    driver().save(EveryCreditState.delivered(all.get(4).dossier()));

    assertThat(heldBy(anAnalyst())).containsExactly(first, second);
    assertThat(heldBy(anotherAnalyst())).isEmpty();
  }

  @Test
  default void a_desk_without_requests_has_nothing_to_count() {
    assertThat(stats())
        .isEqualTo(
            new CreditStats(
                Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  default void requests_are_counted_by_status() {
    List<CreditState.Existing> all = fiveRequests();
    driver().save(EveryCreditState.published(all.get(0).dossier()));
    driver().save(EveryCreditState.unpublished(all.get(1).dossier()));
    driver().save(EveryCreditState.delivered(all.get(2).dossier()));
    driver().save(EveryCreditState.delivered(all.get(3).dossier()));
    assertThat(stats().byStatus())
        .isEqualTo(Map.of(CreditStatus.NEW, 2, CreditStatus.ERROR_GROUP, 1, CreditStatus.DONE, 2));
  }

  @Test
  default void medians_are_those_of_the_requests_that_came_so_far() {
    history(1001, 10, 1, 100, 5);
    history(1002, 30, 3, 700);
    history(1003, 20, 2, 300, 7);
    history(1004);
    assertThat(stats().toAccept()).contains(Duration.ofSeconds(20));
    assertThat(stats().toTake()).contains(Duration.ofSeconds(2));
    assertThat(stats().toDecide()).contains(Duration.ofMinutes(5));
    assertThat(stats().toDeliver()).contains(Duration.ofSeconds(6));
  }

  @Test
  default void a_stage_no_request_has_passed_has_no_median() {
    history(1001, 10);
    assertThat(stats().toAccept()).contains(Duration.ofSeconds(10));
    assertThat(stats().toTake()).isEmpty();
    assertThat(stats().toDecide()).isEmpty();
    assertThat(stats().toDeliver()).isEmpty();
  }

  @Test
  default void the_first_accept_counts_and_not_the_one_after_a_decline() {
    RequestDossier dossier = driver().someRequest(1001);
    append(dossier, AuditAction.PUBLISHED, 0);
    append(dossier, AuditAction.ACCEPT, 10);
    append(dossier, AuditAction.DECLINE_ASSIGNED, 20);
    append(dossier, AuditAction.ACCEPT, 50);
    assertThat(stats().toAccept()).contains(Duration.ofSeconds(10));
  }

  /** Publishes a request that takes the given seconds for each later stage. */
  private void history(long onefId, long... stages) {
    RequestDossier dossier = driver().someRequest(onefId);
    append(dossier, AuditAction.RECEIVED, 0);
    append(dossier, AuditAction.PUBLISHED, 1);
    long second = 1;
    for (int stage = 0; stage < stages.length; stage++) {
      second += stages[stage];
      append(dossier, STAGE_ENDS.get(stage), second);
    }
  }

  private void append(RequestDossier dossier, AuditAction action, long second) {
    RequestHistoryEntry entry =
        new RequestHistoryEntry(
            dossier.id(), action, Optional.empty(), NOW.plusSeconds(second), Map.of());
    driver().tell(work -> work.audit().append(entry));
  }

  private List<CreditState.Existing> fiveRequests() {
    return LongStream.rangeClosed(1, 5)
        .mapToObj(number -> driver().someRequest(1000 + number, NOW.plusSeconds(number)))
        .<CreditState.Existing>map(EveryCreditState::received)
        .toList();
  }

  private CreditState find(long onefId) {
    return driver().ask(work -> work.reports().find(new OnefId(onefId)));
  }

  private List<CreditState.Held> heldBy(Person person) {
    return driver().ask(work -> work.reports().heldBy(person.id()));
  }

  private Page<CreditState.Existing> page(Optional<CreditStatus> status, int page, int size) {
    return driver().ask(work -> work.reports().page(status, page, size));
  }

  private CreditStats stats() {
    return driver().ask(work -> work.reports().stats());
  }

  private CreditDriver driver() {
    return new CreditDriver(transactions());
  }
}
