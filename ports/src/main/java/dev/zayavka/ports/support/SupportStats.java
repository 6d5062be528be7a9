package dev.zayavka.ports.support;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The desk in numbers.
 *
 * @param counts number of tickets in each status; a status without tickets is absent or 0
 * @param overdue number of clients who have waited too long
 * @param medianToAnswer from the ticket to the first answer; empty when there was none
 * @param medianToClose from the ticket to its closing; empty when none was closed
 * @param marks the averages of surveys, newest week first, then by name
 */
public record SupportStats(
    Map<TicketStatus, Long> counts,
    long overdue,
    Optional<Duration> medianToAnswer,
    Optional<Duration> medianToClose,
    List<Marks> marks) {

  public SupportStats {
    counts = Map.copyOf(counts);
    marks = List.copyOf(marks);
  }

  /**
   * Survey results of one technician in one week.
   *
   * @param week its Monday, in the time zone of the desk
   * @param technician empty for unassigned tickets
   * @param count how many surveys, at least 1
   * @param average over all marks, 1 to 5
   */
  public record Marks(LocalDate week, Optional<String> technician, long count, double average) {}
}
