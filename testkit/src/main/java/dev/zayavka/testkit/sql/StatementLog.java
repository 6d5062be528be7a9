package dev.zayavka.testkit.sql;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Log of the SQL statements that reach one database through {@code java.sql.DriverManager}, as a
 * connection pool with a JDBC URL does. It has to be opened before the pool. Several logs of
 * different databases may be open at the same time.
 */
public final class StatementLog implements AutoCloseable {

  private final String database;
  private final Queue<LoggedStatement> statements = new ConcurrentLinkedQueue<>();
  private volatile boolean running;

  private StatementLog(String database) {
    this.database = database;
  }

  /**
   * Opens a log, which records nothing until {@link #start}.
   *
   * @param database name of the database, as in its JDBC URL
   */
  public static StatementLog of(String database) {
    StatementLog log = new StatementLog(database);
    LoggingDriver.register(log);
    return log;
  }

  /** Forgets all statements and records from now on. */
  public void start() {
    statements.clear();
    running = true;
  }

  /** Cost of all statements since the start. */
  public StatementCost cost() {
    return cost(statement -> true);
  }

  /**
   * Cost of the statements since the start that a class is responsible for.
   *
   * @param caller simple name of a class on the stack of the statement
   */
  public StatementCost costOf(String caller) {
    return cost(statement -> statement.callers().contains(caller));
  }

  /** The same, without those of another class that the first one calls or is called by. */
  public StatementCost costOf(String caller, String without) {
    return cost(
        statement ->
            statement.callers().contains(caller) && !statement.callers().contains(without));
  }

  private StatementCost cost(Predicate<LoggedStatement> counted) {
    return StatementCost.of(List.copyOf(statements).stream().filter(counted).toList());
  }

  boolean isOf(String url) {
    return url.matches(".*/" + database + "(\\?.*)?");
  }

  boolean isRunning() {
    return running;
  }

  void add(LoggedStatement statement) {
    if (running) {
      statements.add(statement);
    }
  }

  @Override
  public void close() {
    running = false;
    LoggingDriver.remove(this);
  }
}
