package dev.zayavka.benchmarks;

import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Cost of one statement by the way it is written: a ticket with its client, by id. The round trip
 * is the same for all; the auxiliary counter {@code cpuMicros} is the processor time of the calling
 * thread per second, to be divided by the throughput.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls open first.
public class StatementBenchmark {

  private static final long TICKET = 1;
  private static final List<Field<?>> FIELDS =
      List.of(
          TICKETS.ID,
          TICKETS.CLIENT_TG_ID,
          TICKETS.STATUS,
          TICKETS.VERSION,
          TICKETS.MAIN_CHAT_ID,
          TICKETS.MAIN_THREAD_ID,
          TICKETS.WAITING_SINCE,
          TICKETS.ANSWER_BY,
          TICKETS.CREATED_AT,
          USERS.USERNAME,
          USERS.FULL_NAME,
          USERS.IS_BANNED);

  private static final HotStatement HOT =
      HotStatement.of((sql, bind) -> query(sql, bind.to(TICKETS.ID)));

  private EmbeddedPostgresServer server;
  private Connection connection;
  private DSLContext jooq;
  private String rendered;

  @Setup
  public void open() throws SQLException {
    server = EmbeddedPostgresServer.start();
    server.freshDatabase("bench");
    String url = server.jdbcUrl("bench");
    PostgresAdapter.open(
            PostgresSettings.of(url, "postgres", ""),
            List.of(StoredSupport.DESK),
            CommitListener.none())
        .close();
    connection = DriverManager.getConnection(url, "postgres", "");
    jooq =
        DSL.using(
            new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(connection)
                .set(new Settings().withExecuteLogging(false).withFetchWarnings(false)));
    jooq.execute(
        "insert into support.users values (5, 'alisa', 'Alisa', null, false, now(), now())");
    jooq.execute(
        "insert into support.tickets (id, client_tg_id, status, version, main_chat_id,"
            + " main_thread_id, created_at, updated_at) values (1, 5, 'NEW', 0, -100, 7, now(), now())");
    rendered = jooq.render(query(jooq, DSL.val(TICKET)));
  }

  @TearDown
  public void close() throws SQLException {
    connection.close();
    server.close();
  }

  @Benchmark
  public Object dslEachTime(Processor time) {
    return query(jooq, DSL.val(TICKET)).fetchOptional().map(StatementBenchmark::read);
  }

  @Benchmark
  public Object renderedThenTemplate(Processor time) {
    return jooq.resultQuery(rendered, TICKET)
        .coerce(FIELDS)
        .fetchOptional()
        .map(StatementBenchmark::read);
  }

  @Benchmark
  public Object hotStatement(Processor time) {
    return HOT.on(connection)
        .set(TICKETS.ID, TICKET)
        .find(
            row ->
                new Object[] {
                  row.get(TICKETS.ID),
                  row.get(TICKETS.CLIENT_TG_ID),
                  row.get(TICKETS.STATUS),
                  row.get(TICKETS.VERSION),
                  row.get(TICKETS.MAIN_CHAT_ID),
                  row.find(TICKETS.MAIN_THREAD_ID),
                  row.find(TICKETS.WAITING_SINCE),
                  row.find(TICKETS.ANSWER_BY),
                  row.get(TICKETS.CREATED_AT),
                  row.find(USERS.USERNAME),
                  row.get(USERS.FULL_NAME),
                  row.get(USERS.IS_BANNED)
                });
  }

  @Benchmark
  public Object plainJdbc(Processor time) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOT.sql())) {
      statement.setLong(1, TICKET);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Object[] {
          row.getLong(1),
          row.getLong(2),
          row.getString(3),
          row.getInt(4),
          row.getLong(5),
          row.getLong(6),
          row.getObject(7, OffsetDateTime.class),
          row.getObject(8, OffsetDateTime.class),
          row.getObject(9, OffsetDateTime.class).toInstant(),
          row.getString(10),
          row.getString(11),
          row.getBoolean(12)
        };
      }
    }
  }

  private static org.jooq.ResultQuery<? extends Record> query(DSLContext sql, Field<Long> ticket) {
    return sql.select(FIELDS)
        .from(TICKETS)
        .join(USERS)
        .on(USERS.TG_ID.eq(TICKETS.CLIENT_TG_ID))
        .where(TICKETS.ID.eq(ticket));
  }

  private static Object[] read(Record row) {
    return FIELDS.stream().map(row::get).toArray();
  }

  /** Processor time of the benchmark's thread. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Processor {
    public long cpuMicros;
    private long begun;

    @Setup(Level.Iteration)
    public void begin() {
      begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      cpuMicros = 0;
    }

    @TearDown(Level.Iteration)
    public void end() {
      cpuMicros = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1000;
    }
  }
}
