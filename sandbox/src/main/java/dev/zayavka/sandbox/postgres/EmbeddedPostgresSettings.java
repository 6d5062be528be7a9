package dev.zayavka.sandbox.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an embedded PostgreSQL.
 *
 * @param folder the data folder, kept from one JVM to the next; null for a temporary one
 * @param memory true for a temporary folder in main memory if the system has room there: tests make
 *     and drop databases by the hundred, and on a disk each costs thousands of file operations
 * @param port 0 for a free one
 * @param durable true for {@code fsync} and {@code synchronous_commit} on, as in production; false
 *     makes tests faster that do not check for data loss
 */
public record EmbeddedPostgresSettings(
    @Nullable Path folder, boolean memory, int port, boolean durable) {

  public static EmbeddedPostgresSettings temporary() {
    return new EmbeddedPostgresSettings(null, false, 0, true);
  }

  /** Settings of a server for tests, which survives its own crash but not one of the machine. */
  public static EmbeddedPostgresSettings inMemory() {
    return new EmbeddedPostgresSettings(null, true, 0, true);
  }

  public static EmbeddedPostgresSettings in(Path folder) {
    return new EmbeddedPostgresSettings(folder, false, 0, true);
  }

  public EmbeddedPostgresSettings onPort(int number) {
    return new EmbeddedPostgresSettings(folder, memory, number, durable);
  }

  public EmbeddedPostgresSettings withoutDurability() {
    return new EmbeddedPostgresSettings(folder, memory, port, false);
  }
}
