package dev.zayavka.ports.devices.forms;

import java.time.LocalDate;
import java.util.Optional;

/** The days of return that have a button. */
public enum DueChoice {
  TODAY,
  WEEK,
  MONTH,
  OPEN;

  /** The day chosen; empty for an open end. */
  public Optional<LocalDate> from(LocalDate today) {
    return switch (this) {
      case TODAY -> Optional.of(today);
      case WEEK -> Optional.of(today.plusWeeks(1));
      case MONTH -> Optional.of(today.plusMonths(1));
      case OPEN -> Optional.empty();
    };
  }
}
