package dev.zayavka.adapter.postgres.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The server's clock, for leases: instances on several machines agree on it, even if their own
 * clocks differ.
 */
final class ServerTime {

  private ServerTime() {}

  /** The moment so far from now, as a value for a column of this type. */
  static Field<Instant> in(Duration time, DataType<Instant> type) {
    return in(DSL.inline(micros(time)), type);
  }

  /** The same for a number of microseconds. */
  static Field<Instant> in(Field<Long> micros, DataType<Instant> type) {
    return DSL.field("clock_timestamp() + {0} * interval '1 microsecond'", type, micros);
  }

  /** True for a moment in the past. */
  static Condition isOver(Field<Instant> moment) {
    return DSL.condition("{0} <= clock_timestamp()", moment);
  }

  /** True for a moment that is longer ago than this. */
  static Condition isOver(Field<Instant> moment, Duration since) {
    return DSL.condition(
        "{0} <= clock_timestamp() - {1} * interval '1 microsecond'",
        moment, DSL.inline(micros(since)));
  }

  static long micros(Duration time) {
    return TimeUnit.NANOSECONDS.toMicros(time.toNanos());
  }
}
