package dev.zayavka.ports.devices;

import java.time.LocalDate;

/** Stages of reminders to a borrower; each is sent once. */
public enum ReminderStage {
  /** The day before. */
  TOMORROW,
  /** On the day. */
  TODAY,
  /** On every day after it. */
  OVERDUE;

  /** True when a device that is due then is spoken of on this day. */
  public boolean covers(LocalDate due, LocalDate day) {
    return switch (this) {
      case TOMORROW -> due.equals(day.plusDays(1));
      case TODAY -> due.equals(day);
      case OVERDUE -> due.isBefore(day);
    };
  }
}
