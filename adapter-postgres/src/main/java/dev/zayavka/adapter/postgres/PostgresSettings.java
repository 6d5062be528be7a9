package dev.zayavka.adapter.postgres;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Address and limits of the database.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database?..}; PostgreSQL 15 or newer
 * @param user role of the bot; may create tables, and the schemas unless they exist
 * @param password password of the user; empty if none is needed
 * @param poolSize maximum number of connections in use at once, at least 2; heartbeats have another
 * @param connectTimeout time limit for an answer of the server when connecting, at least 250 ms;
 *     after that a call throws {@link dev.zayavka.ports.shared.StorageUnavailable}
 * @param busyTimeout time a call waits for a connection while all are in use
 * @param statementTimeout time limit of a statement, including waits for locks
 * @param applicationName name of the connections in {@code pg_stat_activity}
 */
public record PostgresSettings(
    String jdbcUrl,
    String user,
    String password,
    int poolSize,
    Duration connectTimeout,
    Duration busyTimeout,
    Duration statementTimeout,
    String applicationName) {

  private static final int DEFAULT_POOL_SIZE = 10;
  private static final Duration SHORTEST_CONNECT_TIMEOUT = Duration.ofMillis(250);
  private static final Pattern SECRETS = Pattern.compile("(?i)(password=)[^&]*");

  public PostgresSettings {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("a JDBC address begins with jdbc:postgresql:");
    }
    if (poolSize < 2) {
      throw new IllegalArgumentException("a pool has at least 2 connections, not " + poolSize);
    }
    if (connectTimeout.compareTo(SHORTEST_CONNECT_TIMEOUT) < 0) {
      throw new IllegalArgumentException(
          "a server is waited for 250 ms at least, not " + connectTimeout);
    }
    requirePositive("busyTimeout", busyTimeout);
    requirePositive("statementTimeout", statementTimeout);
  }

  /** With 10 connections, an outage noticed within 2 seconds, and 15 for a statement. */
  public static PostgresSettings of(String jdbcUrl, String user, String password) {
    return new PostgresSettings(
        jdbcUrl,
        user,
        password,
        DEFAULT_POOL_SIZE,
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        "zayavka");
  }

  public PostgresSettings withPoolSize(int connections) {
    return new PostgresSettings(
        jdbcUrl,
        user,
        password,
        connections,
        connectTimeout,
        busyTimeout,
        statementTimeout,
        applicationName);
  }

  /** All settings except the password. */
  @Override
  public String toString() {
    return "PostgresSettings[jdbcUrl="
        + SECRETS.matcher(jdbcUrl).replaceAll("$1***")
        + ", user="
        + user
        + ", password=***, poolSize="
        + poolSize
        + ", applicationName="
        + applicationName
        + "]";
  }

  private static void requirePositive(String what, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(what + " is positive: " + duration);
    }
  }
}
