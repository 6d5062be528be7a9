package dev.zayavka.adapter.postgres.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Recurring tasks in {@code telegram.scheduled_tasks}. */
public final class DbTimers {

  private static final String TABLE = "telegram.scheduled_tasks";
  private static final int THREADS = 2;

  /** Time between two looks at the table: as the most frequent work needs, within these limits. */
  private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);

  private static final Duration LONGEST_POLL = Duration.ofSeconds(10);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  /**
   * A process that died is noticed after six of these; sooner by its instance's heartbeat, if it is
   * registered.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  private static final int MISSED_HEARTBEATS = 6;

  private final DataSource dataSource;
  private final Supplier<String> owner;
  private final Duration shortestPoll;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private Duration shortestInterval = LONGEST_POLL;
  private long checkedAt = System.nanoTime();
  private @Nullable Scheduler scheduler;

  /**
   * @param owner who begins work, as noted in {@code picked_by}
   */
  public DbTimers(DataSource dataSource, Supplier<String> owner) {
    this(dataSource, owner, SHORTEST_POLL);
  }

  DbTimers(DataSource dataSource, Supplier<String> owner, Duration shortestPoll) {
    this.dataSource = dataSource;
    this.owner = owner;
    this.shortestPoll = shortestPoll;
  }

  public synchronized void every(String name, Duration interval, Runnable action) {
    if (scheduler != null) {
      throw new IllegalStateException("timers were started before " + name + " was named");
    }
    shortestInterval = shorter(interval, shortestInterval);
    tasks.add(
        Tasks.recurring(name, FixedDelay.of(interval))
            .execute((instance, context) -> action.run()));
  }

  public synchronized void start() {
    if (scheduler != null) {
      throw new IllegalStateException("timers are started once");
    }
    Duration poll = longer(shortestInterval, shortestPoll);
    Scheduler made =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .tableName(TABLE)
            .schedulerName(owner::get)
            .threads(THREADS)
            .executorService(new TimerThreads(THREADS, poll))
            .pollingInterval(poll)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_STOP)
            .build();
    made.start();
    scheduler = made;
  }

  /** Looks for due work before the next regular time, unless it did so within the last second. */
  public synchronized void check() {
    long now = System.nanoTime();
    if (scheduler != null && now - checkedAt >= shortestPoll.toNanos()) {
      checkedAt = now;
      scheduler.triggerCheckForDueExecutions();
    }
  }

  public synchronized void close() {
    Optional.ofNullable(scheduler).ifPresent(Scheduler::stop);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
