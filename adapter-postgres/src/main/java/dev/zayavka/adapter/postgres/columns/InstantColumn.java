package dev.zayavka.adapter.postgres.columns;

import java.io.Serial;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of moments. PostgreSQL keeps microseconds and would round; a stored moment is cut
 * instead, and read back equal.
 */
public final class InstantColumn extends AbstractConverter<OffsetDateTime, Instant> {

  @Serial private static final long serialVersionUID = 1;

  public InstantColumn() {
    super(OffsetDateTime.class, Instant.class);
  }

  @Override
  public @Nullable Instant from(@Nullable OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }

  @Override
  public @Nullable OffsetDateTime to(@Nullable Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
