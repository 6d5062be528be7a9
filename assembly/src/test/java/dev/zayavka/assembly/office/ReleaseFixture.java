package dev.zayavka.assembly.office;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The fixture of a release: its schema and its rows as plain SQL, and the messages its bot had put
 * into chats. {@link ReleaseFixtureWriter} made it and says how; it is never written again.
 */
final class ReleaseFixture {
  static final Path FOLDER = Path.of("src/test/resources/release-0.1");
  private static final List<String> SCHEMAS = List.of("telegram", "credit", "support", "devices");

  /** Rows about the server or machine itself; none of them outlives a release. */
  private static final List<String> LEFT_OUT =
      List.of("telegram.lock", "telegram.databasechangeloglock");

  private static final String COPY = "COPY ";
  private static final String END = "\\.";

  private ReleaseFixture() {}

  /** Makes the tables of the release in an empty database, and fills them. */
  static void restore(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(read("schema.sql"));
      statement.execute("set session_replication_role = replica");
      fill(connection, statement, List.of(read("data.sql").split("\n", -1)));
      statement.execute("set session_replication_role = origin");
    }
  }

  private static void fill(Connection connection, Statement statement, List<String> lines)
      throws SQLException, IOException {
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith(COPY)) {
        int end = at + lines.subList(at, lines.size()).indexOf(END);
        String rows = String.join("\n", lines.subList(at + 1, end));
        copies(connection).copyIn(line, new StringReader(rows.isEmpty() ? "" : rows + "\n"));
        at = end;
      } else if (line.startsWith("select ")) {
        statement.execute(line);
      }
    }
  }

  /** Every row of every table as psql would load it, and where the sequences are. */
  static String dump(Connection connection) throws SQLException, IOException {
    StringBuilder sql = new StringBuilder();
    for (String table : tables(connection)) {
      List<String> columns = columns(connection, table);
      String named = String.join(", ", columns);
      StringWriter rows = new StringWriter();
      copies(connection)
          .copyOut("COPY (select " + named + " from " + table + " order by 1, 2) TO STDOUT", rows);
      sql.append(COPY + table + " (" + named + ") FROM stdin;\n" + rows + END + "\n\n");
    }
    for (String sequence : sequences(connection)) {
      sql.append(sequence).append('\n');
    }
    return sql.toString();
  }

  static List<JsonNode> chats() {
    return read("chats.jsonl")
        .lines()
        .map(line -> (JsonNode) JsonNodes.parse(line).orElseThrow())
        .toList();
  }

  static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    for (String schema : SCHEMAS) {
      tables.addAll(
          asked(
              connection,
              "select table_schema || '.' || table_name from information_schema.tables"
                  + " where table_type = 'BASE TABLE' and table_schema = '%s' order by 1"
                      .formatted(schema)));
    }
    tables.removeAll(LEFT_OUT);
    return tables;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    return asked(
        connection,
        "select quote_ident(column_name) from information_schema.columns"
            + " where table_schema || '.' || table_name = '%s' order by ordinal_position"
                .formatted(table));
  }

  private static List<String> sequences(Connection connection) throws SQLException {
    return asked(
        connection,
        "select format('select setval(''%I.%I'', %s, %L);', schemaname, sequencename,"
            + " coalesce(last_value, 1), last_value is not null) from pg_sequences"
            + " where schemaname in ('telegram', 'credit', 'support', 'devices') order by 1");
  }

  static List<String> asked(Connection connection, String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
