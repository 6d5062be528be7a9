package dev.zayavka.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The same work done by db-scheduler's one-time tasks: scheduled in the business transaction,
 * executed by as many threads as our worker has concurrent deliveries, with a connection pool of
 * the same size. It polls with {@code lock-and-fetch}, its fastest mode on PostgreSQL, with the
 * limits its manual recommends for throughput, and is woken after every commit as our worker is.
 */
final class DbSchedulerTasks implements OutboxCandidate {

  private static final int THREADS = 16;
  private static final int POOL = 10;

  private final HikariDataSource pool;
  private final OneTimeTask<Void> task;
  private final Scheduler scheduler;
  private final BoundDataSource bound = new BoundDataSource();
  private final SchedulerClient client;
  private volatile DeliveryTimes times = new DeliveryTimes(0);

  DbSchedulerTasks(EmbeddedPostgresServer postgres) throws SQLException {
    try (Connection connection = postgres.connect("bench");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table if not exists scheduled_tasks (like telegram.scheduled_tasks including all);
          create table if not exists peer_command (like telegram.processed_command including all)
          """);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl("bench"));
    config.setMaximumPoolSize(POOL);
    this.pool = new HikariDataSource(config);
    this.task =
        Tasks.oneTime("effect")
            .execute((instance, context) -> times.delivered(Integer.parseInt(instance.getId())));
    this.scheduler =
        Scheduler.create(pool, task)
            .threads(THREADS)
            .pollingInterval(Duration.ofMillis(20))
            .pollUsingLockAndFetch(1.0, 4.0)
            .build();
    // Given here, because the client would ask a connection for the database type, and none exists
    // outside of a transaction.
    this.client =
        SchedulerClient.Builder.create(bound, task)
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .build();
    scheduler.start();
  }

  @Override
  public String title() {
    return "db-scheduler's tasks";
  }

  @Override
  public void begin(DeliveryTimes next) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate scheduled_tasks, peer_command");
    }
    times = next;
  }

  @Override
  public void pause() {
    scheduler.pause();
  }

  @Override
  public void resume() {
    scheduler.resume();
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void enqueue(int number) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement command =
          connection.prepareStatement("insert into peer_command values (?, now())")) {
        command.setString(1, "tg:" + number);
        command.execute();
      }
      bound.during(
          connection,
          () -> client.schedule(task.instance(Integer.toString(number)), Instant.now()));
      connection.commit();
    }
    times.committed(number);
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void close() {
    scheduler.stop();
    pool.close();
  }
}
