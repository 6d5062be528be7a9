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
public record PostgresSettings(@Nullable Path folder, int port, boolean durable) {
  public static PostgresSettings temporary() {
    return new PostgresSettings(null, 0, true);
  }

  public static PostgresSettings in(Path folder) {
    return new PostgresSettings(folder, 0, true);
  }

  public PostgresSettings onPort(int number) {
    return new PostgresSettings(folder, number, durable);
  }

  public PostgresSettings withoutDurability() {
    return new PostgresSettings(folder, port, false);
  }
}
