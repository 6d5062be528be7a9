package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.testkit.memory.Medians;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Median times between two steps of many requests; each request counts once. */
final class StepTimes {
  private StepTimes() {}

  /** From the first time of one step to the first time of the other. */
  static Optional<Duration> toFirst(
      List<List<RequestHistoryEntry>> histories, AuditAction from, AuditAction to) {
    return Medians.median(
        histories.stream().flatMap(entries -> span(first(entries, from), first(entries, to))));
  }

  /** From the last time of one step to the last time of the other. */
  static Optional<Duration> toLast(
      List<List<RequestHistoryEntry>> histories, AuditAction from, AuditAction to) {
    return Medians.median(
        histories.stream()
            .flatMap(
                entries -> span(first(entries.reversed(), from), first(entries.reversed(), to))));
  }

  private static Optional<Instant> first(List<RequestHistoryEntry> entries, AuditAction action) {
    return entries.stream()
        .filter(entry -> entry.action() == action)
        .map(RequestHistoryEntry::at)
        .findFirst();
  }

  private static Stream<Duration> span(Optional<Instant> from, Optional<Instant> to) {
    return from
        .flatMap(start -> to.map(end -> Duration.between(start, end)))
        .filter(span -> !span.isNegative())
        .stream();
  }
}
