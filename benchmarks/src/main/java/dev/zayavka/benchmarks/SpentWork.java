package dev.zayavka.benchmarks;

import dev.zayavka.benchmarks.load.ProcessUsage;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counters of work so far: processor time of this JVM and of PostgreSQL, and bytes of its
 * write-ahead log. Other load on the machine changes them little.
 *
 * @param ours processor seconds of this JVM
 * @param server processor seconds of PostgreSQL with all its processes
 * @param log bytes of write-ahead log
 * @param transactions of the server, those that wrote nothing included; counted within a second
 */
record SpentWork(double ours, double server, double log, double transactions) {

  private static final String COUNTERS =
      """
      select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint,
        pg_current_wal_insert_lsn() - '0/0'::pg_lsn,
        (select xact_commit from pg_stat_database where datname = current_database())
      """;

  static SpentWork now(EmbeddedPostgresServer postgres) throws SQLException {
    try (Connection connection = postgres.connect("bench");
        Statement statement = connection.createStatement();
        ResultSet counters = statement.executeQuery(COUNTERS)) {
      counters.next();
      return new SpentWork(
          ownCpuSeconds(),
          ProcessUsage.cpuSecondsWithChildren(counters.getLong(1)),
          counters.getDouble(2),
          counters.getDouble(3));
    }
  }

  private static double ownCpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }
}
