package dev.zayavka.ports.devices.lending.driven;

import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Storage of sent reminders; each loan has at most one per stage and day. */
public interface DeviceReminders {
  /**
   * People who are to be reminded on this day and were not yet, by their number and stage, at most
   * {@code limit}. A person is reminded again when another of their devices becomes due.
   *
   * @param setBefore a day of return that was said then or later is not spoken of on this day
   */
  List<Owed> owed(LocalDate day, Instant setBefore, int limit);

  /**
   * Notes that a person is reminded; of several callers at once, one is told true.
   *
   * @return false when there is nothing, or nothing any more, to remind them of
   */
  boolean note(Owed owed, LocalDate day, Instant setBefore, Instant at);

  /**
   * Notes that the admins are told of loans that should have ended before this day; of several
   * callers at once, one is told true.
   *
   * @param day on which they are told, once
   * @return false when there are none, or they were told on this day
   */
  boolean noteReport(LocalDate day, LocalDate dueBefore, Instant at);

  /** The day on which the admins were told last. */
  Optional<LocalDate> lastReport();

  /** A person to remind, and of what. */
  record Owed(PersonId person, ReminderStage stage) {}
}
