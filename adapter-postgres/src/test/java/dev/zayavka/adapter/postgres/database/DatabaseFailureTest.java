package dev.zayavka.adapter.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Failures of the JDBC driver at moments a real server cannot be made to fail at. */
class DatabaseFailureTest {

  private static final String CONNECTION_FAILURE = "08006";
  private static final String SERIALIZATION_FAILURE = "40001";

  private final HikariDataSource pool = mock();
  private final HikariPoolMXBean connections = mock();
  private final Connection connection = mock();
  private final List<CommittedChanges> committed = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();

  @BeforeEach
  void connect() throws SQLException {
    when(pool.getMaximumPoolSize()).thenReturn(2);
    when(pool.getConnection()).thenReturn(connection);
    when(pool.getHikariPoolMXBean()).thenReturn(connections);
  }

  @Test
  void a_transaction_is_not_repeated_if_the_result_of_its_commit_is_unknown() throws SQLException {
    doThrow(failure(CONNECTION_FAILURE)).when(connection).commit();

    assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(this::enqueue);

    assertThat(runs).hasValue(1);
    assertThat(committed).isEmpty();
    verify(connection).rollback();
    verify(connection).close();
  }

  @Test
  void a_conflict_at_commit_repeats_the_transaction() throws SQLException {
    doThrow(failure(SERIALIZATION_FAILURE)).doNothing().when(connection).commit();

    assertThat(enqueue()).isEqualTo("run 2");

    assertThat(committed).hasSize(1);
    verify(connection, times(1)).rollback();
    verify(connection, times(2)).close();
  }

  @Test
  void a_conflict_at_every_commit_ends_after_six_attempts() throws SQLException {
    doThrow(failure(SERIALIZATION_FAILURE)).when(connection).commit();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(this::enqueue)
        .withMessageContaining("enqueue");

    assertThat(runs).hasValue(6);
    assertThat(committed).isEmpty();
  }

  @Test
  void a_failed_rollback_does_not_hide_the_failure_of_the_action() throws SQLException {
    doThrow(failure(CONNECTION_FAILURE)).when(connection).rollback();

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                database()
                    .inTransaction(
                        "refuse",
                        session -> {
                          throw new IllegalArgumentException("refused");
                        }))
        .withMessage("refused");
    verify(connection).close();
  }

  @Test
  void a_connection_that_breaks_under_a_statement_is_replaced_once() {
    assertThatExceptionOfType(StorageUnavailable.class)
        .isThrownBy(
            () ->
                database()
                    .inTransaction(
                        "read",
                        session -> {
                          runs.incrementAndGet();
                          throw broken();
                        }));

    assertThat(runs).hasValue(2);
    verify(connections, times(2)).softEvictConnections();
  }

  @Test
  void a_single_statement_is_not_repeated_on_a_broken_connection() {
    assertThatExceptionOfType(StorageUnavailable.class)
        .isThrownBy(
            () ->
                database()
                    .once(
                        "insert",
                        sql -> {
                          runs.incrementAndGet();
                          throw broken();
                        }));

    assertThat(runs).hasValue(1);
  }

  @Test
  void a_connection_that_is_no_longer_valid_leaves_the_pool() throws SQLException {
    when(connection.isValid(1)).thenReturn(false, true);

    Database database = database();
    assertThat(database.isReachable()).isFalse();
    verify(pool).evictConnection(connection);
    assertThat(database.isReachable()).isTrue();
  }

  @Test
  void a_driver_that_cannot_begin_a_transaction_runs_nothing() throws SQLException {
    doThrow(failure(CONNECTION_FAILURE)).when(connection).setAutoCommit(false);

    assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(this::enqueue);

    assertThat(runs).hasValue(0);
    verify(connection, never()).commit();
  }

  private String enqueue() {
    return database()
        .inTransaction(
            "enqueue",
            session -> {
              session.enqueued(Channel.TELEGRAM);
              return "run " + runs.incrementAndGet();
            });
  }

  private Database database() {
    return new Database(pool, Duration.ofMinutes(1), committed::add);
  }

  private static DataAccessException broken() {
    return new DataAccessException("statement", failure(CONNECTION_FAILURE));
  }

  private static SQLException failure(String state) {
    return new SQLException("failure of the driver", state);
  }
}
