package dev.zayavka.sandbox.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an embedded PostgreSQL.
 *
 * @param folder the data folder, kept from one JVM to the next; null for a temporary one
 * @param port 0 for a free one
 * @param durable true for {@code fsync} and {@code synchronous_commit} on, as in production; false
 *     makes tests faster that do not check for data loss
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
