package dev.zayavka.sandbox.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded PostgreSQL is run.
 *
 * @param folder where its data stay from one JVM to the next; null for a temporary one that goes at
 *     the end
 * @param port 0 for a free one
 * @param durable {@code fsync} and {@code synchronous_commit} are on, as in production; off, tests
 *     that prove nothing about loss run faster
 */
public record EmbeddedPostgresSettings(@Nullable Path folder, int port, boolean durable) {
  public static EmbeddedPostgresSettings temporary() {
    return new EmbeddedPostgresSettings(null, 0, true);
  }

  public static EmbeddedPostgresSettings in(Path folder) {
    return new EmbeddedPostgresSettings(folder, 0, true);
  }

  public EmbeddedPostgresSettings onPort(int number) {
    return new EmbeddedPostgresSettings(folder, number, durable);
  }

  public EmbeddedPostgresSettings withoutDurability() {
    return new EmbeddedPostgresSettings(folder, port, false);
  }
}
