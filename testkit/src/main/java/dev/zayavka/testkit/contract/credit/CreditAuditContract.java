package dev.zayavka.testkit.contract.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditAudit;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link CreditAudit}. */
public interface CreditAuditContract {
  /** Transactions over a store without requests. */
  Transactions<CreditWork> transactions();

  @Test
  default void a_request_has_no_history_at_first() {
    assertThat(history(driver().someRequest(1001).id())).isEmpty();
    assertThat(history(new RequestId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  default void every_action_is_kept() {
    RequestId request = driver().someRequest(1001).id();
    List<RequestHistoryEntry> rows =
        Arrays.stream(AuditAction.values()).map(action -> row(request, action, NOW)).toList();
    rows.forEach(this::append);
    assertThat(history(request)).isEqualTo(rows);
  }

  @Test
  default void rows_stand_in_the_order_they_were_added_whatever_their_time() {
    RequestId request = driver().someRequest(1001).id();
    List<RequestHistoryEntry> rows =
        List.of(
            row(request, AuditAction.RECEIVED, NOW.plusSeconds(9)),
            row(request, AuditAction.PUBLISHED, NOW),
            row(request, AuditAction.ACCEPT, NOW));
    append(rows.get(0));
    driver()
        .tell(
            work -> {
              work.audit().append(rows.get(1));
              work.audit().append(rows.get(2));
            });
    assertThat(history(request)).isEqualTo(rows);
  }

  @Test
  default void equal_rows_are_all_kept() {
    RequestId request = driver().someRequest(1001).id();
    append(row(request, AuditAction.ONEF_FAILED, NOW));
    append(row(request, AuditAction.ONEF_FAILED, NOW));
    assertThat(history(request)).hasSize(2);
  }

  @Test
  default void what_a_row_says_comes_back_to_the_letter() {
    RequestId request = driver().someRequest(1001).id();
    RequestHistoryEntry entry =
        new RequestHistoryEntry(
            request,
            AuditAction.DECISION,
            Optional.of(anotherAnalyst()),
            NOW.plusNanos(123_456_000),
            Map.of(
                "verdict", "APPROVED",
                "comment", "<b>&\"'\\\n\t👍 " + "я".repeat(1000),
                "answer", "",
                "ключ с пробелом", "{\"ok\": false}"));
    append(entry);
    assertThat(history(request)).containsExactly(entry);
  }

  @Test
  default void each_request_has_a_history_of_its_own() {
    RequestId one = driver().someRequest(1001).id();
    RequestId other = driver().someRequest(1002).id();
    append(row(one, AuditAction.RECEIVED, NOW));
    append(row(other, AuditAction.RETURNED, NOW));
    assertThat(history(one)).containsExactly(row(one, AuditAction.RECEIVED, NOW));
    assertThat(history(other)).containsExactly(row(other, AuditAction.RETURNED, NOW));
  }

  private void append(RequestHistoryEntry entry) {
    driver().tell(work -> work.audit().append(entry));
  }

  private List<RequestHistoryEntry> history(RequestId request) {
    return driver().ask(work -> work.audit().of(request));
  }

  private CreditDriver driver() {
    return new CreditDriver(transactions());
  }

  private static RequestHistoryEntry row(RequestId request, AuditAction action, Instant at) {
    return new RequestHistoryEntry(request, action, Optional.empty(), at, Map.of());
  }
}
