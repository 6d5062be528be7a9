package dev.zayavka.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Log of the statements of one database, as PostgreSQL's {@code jsonlog} has it. */
final class StatementLog {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final String database;

  private StatementLog(Path file, String database) {
    this.file = file;
    this.database = database;
  }

  /** Prepares a server, which is restarted for that. */
  static void enable(EmbeddedPostgresServer postgres) throws SQLException {
    try (Connection connection = postgres.connect("postgres")) {
      Sql.run(
          connection,
          "alter system set logging_collector = on",
          "alter system set log_destination = 'jsonlog'");
    }
    postgres.restart();
  }

  /** Begins with the next sessions of the database. */
  static StatementLog of(EmbeddedPostgresServer postgres, String database) throws SQLException {
    try (Connection connection = postgres.connect(database)) {
      Sql.run(connection, "alter database " + database + " set log_statement = 'all'");
      Path data = Path.of(Sql.text(connection, "show data_directory"));
      String log = Sql.text(connection, "select pg_current_logfile('jsonlog')");
      return new StatementLog(data.resolve(log), database);
    }
  }

  /**
   * Transactions that have a statement like that, in the order of their ends, without their begins
   * and ends.
   */
  List<List<RecordedStatement>> transactions(Predicate<RecordedStatement> wanted) {
    List<List<RecordedStatement>> complete = new ArrayList<>();
    Map<Long, List<RecordedStatement>> open = new HashMap<>();
    for (RecordedStatement statement : statements()) {
      if (statement.begins()) {
        open.put(statement.session(), new ArrayList<>());
      } else if (statement.ends()) {
        complete.add(open.getOrDefault(statement.session(), List.of()));
        open.remove(statement.session());
      } else if (open.containsKey(statement.session())) {
        open.get(statement.session()).add(statement);
      } else {
        complete.add(List.of(statement));
      }
    }
    return complete.stream().filter(transaction -> transaction.stream().anyMatch(wanted)).toList();
  }

  private List<RecordedStatement> statements() {
    List<RecordedStatement> statements = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode entry = JSON.readTree(line);
        if (entry.path("dbname").asText("").equals(database)) {
          RecordedStatement.read(
                  entry.path("pid").asLong(),
                  entry.path("message").asText(""),
                  entry.path("detail").asText(""))
              .ifPresent(statements::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the server's log", e);
    }
    return statements;
  }
}
