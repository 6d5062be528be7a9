package dev.zayavka.adapter.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.zayavka.adapter.postgres.conversation.ConversationEffectCodec;
import dev.zayavka.adapter.postgres.database.CommittedChanges;
import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.database.Migration;
import dev.zayavka.adapter.postgres.delivery.DeliveryPorts;
import dev.zayavka.adapter.postgres.delivery.NoticeEffectCodec;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.Housekeeping;
import dev.zayavka.adapter.postgres.shared.PostgresWakeups;
import dev.zayavka.adapter.postgres.shared.PostgresWork;
import dev.zayavka.adapter.postgres.shared.SharedPorts;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.adapter.postgres.timers.DbTimers;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.shared.driven.Arrivals;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Wakeups;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL implementations of the driven ports. Each port may be asked for any number of times
 * and used by any number of threads, until the adapter is closed.
 */
public final class PostgresAdapter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresAdapter.class);

  private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

  /** Time without any traffic after which the server considers a connection lost. */
  private static final Duration LOST_AFTER = KEEP_ALIVE.multipliedBy(5);

  /**
   * A prepared statement keeps the plan it got, perhaps while its table was almost empty, and a
   * scan of the table is the best plan then. Every frequent statement has an index, so scans are
   * never needed; a plan that has to scan looks expensive enough to be compiled, which takes longer
   * than the scan.
   */
  static final String PLANS = "set enable_seqscan = off; set jit = off";

  /**
   * Time for which a connection that was used is trusted without being tried: heartbeats and looks
   * come every few seconds, and each would cost a second round trip. The pool has no setting for
   * it.
   */
  private static final String TRUSTED = "com.zaxxer.hikari.aliveBypassWindowMs";

  static {
    if (System.getProperty(TRUSTED) == null) {
      System.setProperty(TRUSTED, "10000");
    }
  }

  private final HikariDataSource pool;
  private final Database database;
  private final PostgresWakeups wakeups;
  private final Set<StoredDesk<?>> desks;
  private final Kinds<Effect> effects;

  private PostgresAdapter(
      HikariDataSource pool,
      Database database,
      PostgresWakeups wakeups,
      List<StoredDesk<?>> desks) {
    this.pool = pool;
    this.database = database;
    this.wakeups = wakeups;
    this.desks = Set.copyOf(desks);
    this.effects = Kinds.deferred(() -> effects(desks));
  }

  /**
   * Brings the schema up to date, waiting while another instance does, and opens the pool.
   *
   * @param desks the desks whose schemas and effects it knows; the effects of others wait
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the server cannot be reached
   * @throws IllegalStateException when the schema cannot be brought up to date, or the server is
   *     too old
   */
  public static PostgresAdapter open(
      PostgresSettings settings, List<StoredDesk<?>> desks, CommitListener listener) {
    Migration.run(direct(settings), desks.stream().map(StoredDesk::schema).toList());
    HikariDataSource pool = new HikariDataSource(pooled(settings));
    Database database =
        new Database(pool, settings.busyTimeout(), changes -> tell(listener, changes));
    return new PostgresAdapter(
        pool, database, new PostgresWakeups(database, direct(settings)), desks);
  }

  /** Transactions with the ports all desks share. */
  public Transactions<Work> spine() {
    return new PostgresTransactions<>(
        database, "transaction", session -> new PostgresWork(session, effects));
  }

  /**
   * Transactions of a desk.
   *
   * @throws IllegalArgumentException for a desk this adapter was not opened with
   */
  public <W extends Work> Transactions<W> transactions(StoredDesk<W> desk) {
    if (!desks.contains(desk)) {
      throw new IllegalArgumentException("the database was opened without " + desk.schema());
    }
    return new PostgresTransactions<>(
        database, desk.operation(), session -> desk.work().apply(session, effects));
  }

  /** A port of a desk that is used outside of transactions. */
  public <P> P standalone(Function<? super Database, ? extends P> port) {
    return port.apply(database);
  }

  /** The outbox, for delivery workers. */
  public OutboxQueue outboxQueue() {
    return DeliveryPorts.queue(database, effects);
  }

  /** Locks whose leases run on the server's clock. */
  public Locks locks() {
    return SharedPorts.locks(database);
  }

  /** Register of running instances, on the server's clock. */
  public Instances instances() {
    return SharedPorts.instances(database);
  }

  public DeadUpdates deadUpdates() {
    return SharedPorts.deadUpdates(database);
  }

  /** Send budget shared by all instances, on the clock of the calling instance. */
  public SendBudget sendBudget() {
    return DeliveryPorts.sendBudget(database);
  }

  /** Digests of what is shown, outside of a transaction. */
  public ShownDigests shownDigests() {
    return DeliveryPorts.shownDigests(database);
  }

  /** Dialogues outside of a transaction, each call one of its own. */
  public Dialogues dialogues() {
    return SharedPorts.dialogues(database);
  }

  /** A cache, for deployments without Redis. */
  public Cache cache() {
    return SharedPorts.cache(database);
  }

  /** The register of private messages that arrive. */
  public Arrivals arrivals() {
    return SharedPorts.arrivals(database);
  }

  /**
   * Wake-ups by NOTIFY between the instances on this database. Heard on a connection beside the
   * pool, which is opened with the first subscription.
   */
  public Wakeups wakeups() {
    return wakeups;
  }

  /**
   * Timed work; close it before this adapter.
   *
   * @param owner who begins work: what an ended instance had begun is free again by this name
   */
  public Timers timers(Supplier<String> owner) {
    return timers(new DbTimers(pool, owner));
  }

  /**
   * Removes expired rows: marks, cached values and leases, pauses that have passed, budgets of
   * silent chats, digests of messages that were left alone for long, and commands that Telegram no
   * longer repeats.
   *
   * @param keepCommands time to remember a command; longer than Telegram repeats an update (24
   *     hours), shorter than it may take to use a number again (a week)
   * @return number of removed rows
   */
  public int sweep(Instant now, Duration keepCommands) {
    return Housekeeping.sweep(database, now, keepCommands);
  }

  /** True when the server answers now. */
  public boolean isReachable() {
    return database.isReachable();
  }

  public PoolNumbers pool() {
    HikariPoolMXBean numbers = pool.getHikariPoolMXBean();
    return new PoolNumbers(
        numbers.getActiveConnections(),
        numbers.getIdleConnections(),
        database.waiting() + numbers.getThreadsAwaitingConnection(),
        pool.getMaximumPoolSize() - Database.RESERVED);
  }

  @Override
  public void close() {
    wakeups.close();
    database.close();
  }

  private static Kinds<Effect> effects(List<StoredDesk<?>> desks) {
    List<Kinds<? extends Effect>> families = new ArrayList<>();
    families.add(NoticeEffectCodec.KINDS);
    families.add(ConversationEffectCodec.KINDS);
    desks.forEach(desk -> families.add(desk.effects()));
    return Kinds.union(families);
  }

  private static PGSimpleDataSource direct(PostgresSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.jdbcUrl());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    source.setConnectTimeout(seconds(settings.connectTimeout()));
    source.setSocketTimeout(silence(settings));
    source.setTcpKeepAlive(true);
    source.setApplicationName(settings.applicationName());
    return source;
  }

  private static HikariConfig pooled(PostgresSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(settings.applicationName());
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize() + Database.RESERVED);
    config.setMinimumIdle(Math.min(2, settings.poolSize()));
    config.setConnectionTimeout(settings.connectTimeout().toMillis());
    config.setValidationTimeout(
        Math.min(Duration.ofSeconds(1).toMillis(), settings.connectTimeout().toMillis()));
    config.setInitializationFailTimeout(settings.connectTimeout().toMillis());
    config.setKeepaliveTime(KEEP_ALIVE.toMillis());
    config.setDataSourceProperties(driver(settings));
    long statement = settings.statementTimeout().toMillis();
    config.setConnectionInitSql(
        "set statement_timeout = "
            + statement
            + "; set idle_in_transaction_session_timeout = "
            + 2 * statement
            + "; set idle_session_timeout = "
            + LOST_AFTER.toMillis()
            + "; "
            + PLANS
            + "; "
            + ownName());
    return config;
  }

  /** Names the sessions of this process alone, so that they can be ended when it is dead. */
  private static String ownName() {
    return "select set_config('application_name', left(current_setting('application_name'), 40) || ' "
        + UUID.randomUUID().toString().substring(0, 18)
        + "', false)";
  }

  /** Through the driver's own setters: it passes over a value that is not a string. */
  private static Properties driver(PostgresSettings settings) {
    Properties driver = new Properties();
    PGProperty.APPLICATION_NAME.set(driver, settings.applicationName());
    PGProperty.CONNECT_TIMEOUT.set(driver, seconds(settings.connectTimeout()));
    PGProperty.SOCKET_TIMEOUT.set(driver, silence(settings));
    PGProperty.TCP_KEEP_ALIVE.set(driver, true);
    // A read-only server is of no use to us: after a failover the old one may come back so.
    PGProperty.TARGET_SERVER_TYPE.set(driver, "primary");
    // The detail of an error quotes the row, and texts of people do not belong in a log.
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(driver, false);
    return driver;
  }

  /** The server ends a statement that takes too long; this is for a server that went silent. */
  private static int silence(PostgresSettings settings) {
    return seconds(settings.statementTimeout()) + 5;
  }

  /** The driver takes whole seconds, and zero for ever. */
  private static int seconds(Duration duration) {
    return (int) Math.max(1, duration.toSeconds());
  }

  private static void tell(CommitListener listener, CommittedChanges changes) {
    // Dialogues first: a worker woken by the enqueued effect may look them up.
    changes
        .dialogues()
        .forEach((person, dialogue) -> safely(() -> listener.dialogueChanged(person, dialogue)));
    if (!changes.enqueued().isEmpty()) {
      safely(() -> listener.enqueued(changes.enqueued()));
    }
  }

  private static void safely(Runnable told) {
    try {
      told.run();
    } catch (RuntimeException e) {
      LOG.warn("a listener failed after a commit, which stands", e);
    }
  }

  private Timers timers(DbTimers timers) {
    return new Timers() {
      @Override
      public void every(String name, Duration interval, Runnable action) {
        timers.every(name, interval, action);
      }

      @Override
      public void start() {
        timers.start();
        wakeups.subscribe(timers::check);
      }

      @Override
      public void close() {
        timers.close();
      }
    };
  }
}
