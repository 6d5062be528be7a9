package dev.zayavka.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A workload in an office with a long past: so many rows in each table that grows.
 *
 * @param workload the work of today
 * @param rows messages, closed tickets, decided requests, ended loans, audit rows, commands and
 *     sent effects
 */
record GrownOffice(Workload workload, long rows) implements Workload {

  private static final String SCRIPT = "growth.sql";

  @Override
  public String name() {
    return workload.name() + " after " + rows + " rows";
  }

  @Override
  public Map<String, String> environment() {
    return workload.environment();
  }

  @Override
  public int clients() {
    return workload.clients();
  }

  @Override
  public byte[] update(long id, int client) {
    return workload.update(id, client);
  }

  @Override
  public byte[] introduction(long id, int client) {
    return workload.introduction(id, client);
  }

  @Override
  public boolean isOpen(Connection database) throws SQLException {
    return workload.isOpen(database);
  }

  /** The past first, so that the rows of today are the newest. */
  @Override
  public void fill(Connection database) throws SQLException {
    for (String statement : script().replace(":rows", Long.toString(rows)).split(";\\s*\\n", -1)) {
      if (!statement.isBlank()) {
        Sql.run(database, statement);
      }
    }
    workload.fill(database);
  }

  @Override
  public String effects() {
    return workload.effects();
  }

  @Override
  public Workload again() {
    return new GrownOffice(workload.again(), rows);
  }

  /** Forgets which tables were read how, before {@link #scans}. */
  static void forgetScans(Connection database) throws SQLException {
    Sql.run(database, "select pg_stat_reset()");
  }

  /** Big tables that were read from end to end, one line for each. */
  static List<String> scans(Connection database) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select relid::regclass, s.seq_scan, s.seq_tup_read
                from pg_stat_user_tables s join pg_class c on c.oid = s.relid
                where c.reltuples >= 5000 and s.seq_tup_read > 0 order by 1
                """)) {
      while (rows.next()) {
        lines.add(
            "%s was read from end to end %d times, %d rows in all."
                .formatted(rows.getString(1), rows.getLong(2), rows.getLong(3)));
      }
    }
    return lines;
  }

  private static String script() {
    try (InputStream script =
        Objects.requireNonNull(GrownOffice.class.getResourceAsStream(SCRIPT), SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(SCRIPT, e);
    }
  }
}
