package dev.zayavka.benchmarks;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.adapter.redis.RedisAdapter;
import dev.zayavka.adapter.redis.RedisSettings;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Throughput of locks and the send budget, on Redis and on PostgreSQL. */
final class FastPathLoad {

  private static final int ITERATIONS = 5;
  private static final int THREADS = 8;
  private static final long ITERATION_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Duration LEASE = Duration.ofMinutes(1);

  /**
   * Interval between calls: just under the bot's limit of 28 calls a second, so all are allowed.
   */
  private static final Duration PACE = Duration.ofMillis(40);

  private static final int CHATS = 1000;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private FastPathLoad() {}

  static void run(EmbeddedPostgresServer postgres, EmbeddedRedisServer redis) throws Exception {
    Report.title("Locks and budget, %d threads".formatted(THREADS));
    try (PostgresAdapter database =
            PostgresAdapter.open(
                PostgresSettings.of(postgres.jdbcUrl("bench"), "postgres", ""),
                List.of(),
                CommitListener.none());
        RedisAdapter beside = RedisAdapter.open(RedisSettings.at("127.0.0.1", redis.port()))) {
      compare("a lock taken and given back", lock(database.locks()), lock(beside.locks()));
      compare(
          "a call taken from the budget", take(database.sendBudget()), take(beside.sendBudget()));
    }
  }

  private static void compare(String what, Workers.Task postgres, Workers.Task redis)
      throws Exception {
    Iterations onPostgres = new Iterations(ITERATIONS);
    Iterations onRedis = new Iterations(ITERATIONS);
    perSecond(postgres);
    perSecond(redis);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      onPostgres.add(perSecond(postgres));
      onRedis.add(perSecond(redis));
    }
    Report.line("%-30s PostgreSQL/s %-24s Redis/s %s", what, onPostgres, onRedis);
  }

  private static double perSecond(Workers.Task task) throws Exception {
    AtomicLong done = new AtomicLong();
    long begun = System.nanoTime();
    Workers.runAll(
        THREADS,
        () -> {
          while (System.nanoTime() - begun < ITERATION_NANOS) {
            task.run();
            done.incrementAndGet();
          }
        });
    return done.get() / ((System.nanoTime() - begun) / 1e9);
  }

  private static Workers.Task lock(Locks locks) {
    return () -> {
      String name = "bench:" + NUMBERS.incrementAndGet();
      if (!locks.tryLock(name, "bench", LEASE)) {
        throw new IllegalStateException("a free lock was not given");
      }
      locks.unlock(name, "bench");
    };
  }

  private static Workers.Task take(SendBudget budget) {
    Instant start = Instant.now();
    AtomicInteger calls = new AtomicInteger();
    return () -> {
      int call = calls.incrementAndGet();
      budget.take(new ChatId(call % CHATS + 1L), start.plus(PACE.multipliedBy(call)));
    };
  }
}
