package dev.zayavka.core.support;

import dev.zayavka.ports.support.WorkingHours;
import dev.zayavka.ports.support.WorkingHours.Spell;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.stream.Stream;

/** Calculation of working time. */
final class WorkingTime {

  private final WorkingHours hours;

  WorkingTime(WorkingHours hours) {
    this.hours = hours;
  }

  /** True within working hours. */
  boolean isOpen(Instant at) {
    return !opens(at).isAfter(at);
  }

  /** Start of the next working hours, or the given moment if it is within them. */
  Instant opens(Instant from) {
    return isAlways() ? from : after(from, Duration.ZERO);
  }

  /** Moment at which the given working time has passed. */
  Instant after(Instant from, Duration wait) {
    if (isAlways()) {
      return from.plus(wait);
    }
    Duration left = wait;
    for (Shift shift : (Iterable<Shift>) shifts(from)::iterator) {
      Shift rest = shift.since(from);
      if (left.compareTo(rest.length()) < 0) {
        return rest.from().plus(left);
      }
      left = left.minus(rest.length());
    }
    throw new IllegalStateException("working hours never end");
  }

  private boolean isAlways() {
    return hours.spells().isEmpty();
  }

  /** Infinite stream of shifts that end after this moment, in order. */
  private Stream<Shift> shifts(Instant from) {
    return Stream.iterate(from.atZone(hours.zone()).toLocalDate(), day -> day.plusDays(1))
        .flatMap(this::shifts)
        .filter(shift -> shift.to().isAfter(from));
  }

  private Stream<Shift> shifts(LocalDate day) {
    return hours.spells().stream()
        .filter(spell -> spell.days().contains(day.getDayOfWeek()))
        .sorted(Comparator.comparing(Spell::from))
        .map(spell -> shift(day, spell));
  }

  private Shift shift(LocalDate day, Spell spell) {
    LocalDate last = spell.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return new Shift(
        day.atTime(spell.from()).atZone(hours.zone()).toInstant(),
        last.atTime(spell.to()).atZone(hours.zone()).toInstant());
  }

  private record Shift(Instant from, Instant to) {

    Shift since(Instant moment) {
      return moment.isAfter(from) ? new Shift(moment, to) : this;
    }

    Duration length() {
      return Duration.between(from, to);
    }
  }
}
