package dev.zayavka.testkit.memory.credit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.driven.CreditReports;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read-only reports of the credit desk. */
record InMemoryCreditReports(DeskDraft<CreditTables> draft) implements CreditReports {
  private static final Comparator<CreditState.Existing> OLDEST_FIRST =
      Comparator.comparing((CreditState.Existing state) -> state.dossier().receivedAt())
          .thenComparingLong(state -> state.dossier().id().value());

  @Override
  public CreditState find(OnefId request) {
    return Optional.<CreditState>ofNullable(draft.tables().requests.get(request))
        .orElseGet(CreditState.Absent::new);
  }

  @Override
  public Page<CreditState.Existing> page(Optional<CreditStatus> status, int page, int size) {
    List<CreditState.Existing> all =
        draft.tables().requests.values().stream()
            .filter(state -> status.map(state.status()::equals).orElse(true))
            .sorted(OLDEST_FIRST.reversed())
            .toList();
    List<CreditState.Existing> items = all.stream().skip((page - 1L) * size).limit(size).toList();
    return new Page<>(items, page, all.size(), size);
  }

  @Override
  public List<CreditState.Held> heldBy(PersonId person) {
    return draft.tables().requests.values().stream()
        .sorted(OLDEST_FIRST)
        .filter(CreditState.Held.class::isInstance)
        .map(CreditState.Held.class::cast)
        .filter(held -> held.holder().id().equals(person))
        .toList();
  }

  @Override
  public CreditStats stats() {
    Map<CreditStatus, Integer> byStatus =
        draft.tables().requests.values().stream()
            .collect(groupingBy(CreditState.Existing::status, summingInt(state -> 1)));
    List<List<RequestHistoryEntry>> histories =
        List.copyOf(
            draft.tables().audit.stream()
                .collect(groupingBy(RequestHistoryEntry::request))
                .values());
    return new CreditStats(
        byStatus,
        StepTimes.toFirst(histories, AuditAction.PUBLISHED, AuditAction.ACCEPT),
        StepTimes.toLast(histories, AuditAction.ACCEPT, AuditAction.IN_PROGRESS),
        StepTimes.toLast(histories, AuditAction.IN_PROGRESS, AuditAction.DECISION),
        StepTimes.toLast(histories, AuditAction.DECISION, AuditAction.ONEF_SENT));
  }
}
