package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.MarkStats;

/** Anonymity of small groups: of few answers only the number is told. */
final class SmallGroups {

  private SmallGroups() {}

  static MarkStats hidden(MarkStats stats, int smallest) {
    return stats.answers() < smallest
        ? new MarkStats(stats.question(), stats.answers(), 0, 0, 0)
        : stats;
  }
}
