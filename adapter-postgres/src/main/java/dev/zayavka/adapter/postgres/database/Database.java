package dev.zayavka.adapter.postgres.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one database of an adapter: runs transactions and single statements on its pool. */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /**
   * Connections beyond those that calls wait in turn for: a heartbeat must not wait for a busy
   * pool.
   */
  public static final int RESERVED = 1;

  private static final int TRIES = 6;
  private static final int LOST_CONNECTIONS = 1;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

  static {
    // jOOQ greets on standard output otherwise.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final HikariDataSource pool;
  private final Duration patience;
  private final Consumer<CommittedChanges> afterCommit;
  private final Semaphore turns;
  private final ThreadLocal<String> running = new ThreadLocal<>();

  /**
   * @param pool with {@link #RESERVED} connections more than calls may use at once
   * @param patience time a call waits for a connection of a busy pool; the pool's own timeout is
   *     for a server that does not answer, and shorter
   * @param afterCommit told of every commit that changed something, on the committing thread, when
   *     its connection is back in the pool; throws nothing
   */
  public Database(
      HikariDataSource pool, Duration patience, Consumer<CommittedChanges> afterCommit) {
    this.pool = pool;
    this.patience = patience;
    this.afterCommit = afterCommit;
    this.turns = new Semaphore(pool.getMaximumPoolSize() - RESERVED, true);
  }

  /**
   * Runs the action in a transaction; again from the start when it met another one, and once more
   * when its connection turned out to be broken, as all are after the server was restarted.
   */
  public <T> T inTransaction(String operation, Function<? super Session, ? extends T> action) {
    Committed<T> committed =
        alone(
            operation,
            () -> trying(operation, LOST_CONNECTIONS, () -> transaction(operation, action)));
    if (!committed.changes().none()) {
      afterCommit.accept(committed.changes());
    }
    return committed.result();
  }

  /**
   * Runs one statement, which is a transaction of its own. If the connection breaks meanwhile, the
   * outcome is unknown, so the statement is not repeated.
   */
  public <T> T once(String operation, Function<? super DSLContext, ? extends T> statement) {
    return hot(operation, session -> statement.apply(session.sql()));
  }

  /** Runs one hot statement, under the rules of {@link #once}. */
  public <T> T hot(String operation, Function<? super Session, ? extends T> statement) {
    return single(operation, 0, statement);
  }

  /**
   * Runs reads, or one hot statement that may be repeated, without a transaction around them. Like
   * a transaction, they are run once more if the connection is broken.
   */
  public <T> T single(String operation, Function<? super Session, ? extends T> statement) {
    return single(operation, LOST_CONNECTIONS, statement);
  }

  private <T> T single(
      String operation, int lostConnections, Function<? super Session, ? extends T> statement) {
    return alone(
        operation,
        () ->
            trying(
                operation,
                lostConnections,
                () ->
                    connected(operation, connection -> statement.apply(new Session(connection)))));
  }

  /** Runs one statement on the reserved connection, which is free while all others are in use. */
  public <T> T ahead(String operation, Function<? super DSLContext, ? extends T> statement) {
    return alone(
        operation,
        () ->
            trying(
                operation,
                0,
                () ->
                    using(
                        operation, connection -> statement.apply(new Session(connection).sql()))));
  }

  /**
   * True if the server answers. The check is quick: if the server is silent and all connections
   * wait for it, the check does not wait as long as a statement would.
   */
  public boolean isReachable() {
    Duration soon = Duration.ofMillis(pool.getConnectionTimeout());
    try {
      return connected("readiness", soon, connection -> answers(connection, soon));
    } catch (StorageUnavailable e) {
      return false;
    }
  }

  /** Number of calls that wait for a connection. */
  public int waiting() {
    return turns.getQueueLength();
  }

  @Override
  public void close() {
    pool.close();
  }

  private <T> T alone(String operation, Step<T> step) {
    String outer = running.get();
    if (outer != null) {
      throw new IllegalStateException(
          operation + " was asked for inside another transaction (" + outer + ")");
    }
    running.set(operation);
    LogSubjects.begin();
    try {
      return step.run();
    } catch (StorageUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LogSubjects.failed(operation, e);
      throw e;
    } finally {
      running.remove();
    }
  }

  private <T> T trying(String operation, int lostConnections, Step<T> step) {
    int lost = 0;
    for (int attempt = 1; ; attempt++) {
      try {
        return step.run();
      } catch (RuntimeException e) {
        boolean again = SqlErrors.isConflict(e);
        if (SqlErrors.isLostConnection(e)) {
          // The others in the pool are most likely broken too.
          pool.getHikariPoolMXBean().softEvictConnections();
          again = ++lost <= lostConnections;
        }
        if (!again || attempt == TRIES) {
          throw SqlErrors.translated(operation, e);
        }
        LOG.debug("{} is run again after attempt {}", operation, attempt, e);
        pause(attempt);
      }
    }
  }

  private <T> Committed<T> transaction(
      String operation, Function<? super Session, ? extends T> action) {
    return connected(
        operation,
        connection -> {
          Session session = new Session(connection);
          T result = committing(operation, session, () -> flushed(session, action));
          return new Committed<>(result, session.changes());
        });
  }

  private static <T> T flushed(Session session, Function<? super Session, ? extends T> action) {
    T result = action.apply(session);
    session.flush();
    return result;
  }

  private static <T> T committing(String operation, Session session, Step<T> step) {
    Connection connection = session.connection();
    boolean committed = false;
    try {
      connection.setAutoCommit(false);
      T result = step.run();
      LastWrites.commit(connection, session.last());
      committed = true;
      return result;
    } catch (SQLException e) {
      // Conflicts may appear at commit; the cause identifies them.
      throw SqlErrors.translated(operation, e);
    } finally {
      if (!committed) {
        rollBack(operation, connection);
      }
    }
  }

  private static void rollBack(String operation, Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The pool discards a broken connection, and the server rolls back on its own.
      LOG.debug("{} could not be rolled back", operation, e);
    }
  }

  private <T> T connected(String operation, Function<Connection, T> action) {
    return connected(operation, patience, action);
  }

  private <T> T connected(String operation, Duration longest, Function<Connection, T> action) {
    takeTurn(operation, longest);
    try {
      return using(operation, action);
    } finally {
      turns.release();
    }
  }

  private <T> T using(String operation, Function<Connection, T> action) {
    try (Connection connection = connection(operation)) {
      return action.apply(connection);
    } catch (SQLException e) {
      throw SqlErrors.translated(operation, e);
    }
  }

  private void takeTurn(String operation, Duration longest) {
    try {
      if (!turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StorageUnavailable(
            operation, new IllegalStateException("no connection became free in " + longest));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailable(operation, e);
    }
  }

  private Connection connection(String operation) {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new StorageUnavailable(operation, e);
    }
  }

  private boolean answers(Connection connection, Duration within) {
    try {
      boolean valid = connection.isValid((int) Math.max(1, within.toSeconds()));
      if (!valid) {
        pool.evictConnection(connection);
      }
      return valid;
    } catch (SQLException e) {
      throw new StorageUnavailable("readiness", e);
    }
  }

  private static void pause(int attempt) {
    long longest = FIRST_PAUSE.toNanos() << attempt;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }

  private record Committed<T>(T result, CommittedChanges changes) {}

  private interface Step<T> {
    T run();
  }
}
