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
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  /**
   * A process that died is noticed after six of these; sooner by its instance's heartbeat, if it is
   * registered.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  private static final int MISSED_HEARTBEATS = 6;

  private final DataSource dataSource;
  private final Supplier<String> owner;
  private final Duration poll;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private @Nullable Scheduler scheduler;

  /**
   * @param owner who begins work, as noted in {@code picked_by}
   */
  public DbTimers(DataSource dataSource, Supplier<String> owner) {
    this(dataSource, owner, POLL);
  }

  DbTimers(DataSource dataSource, Supplier<String> owner, Duration poll) {
    this.dataSource = dataSource;
    this.owner = owner;
    this.poll = poll;
  }

  public synchronized void every(String name, Duration interval, Runnable action) {
    if (scheduler != null) {
      throw new IllegalStateException("timers were started before " + name + " was named");
    }
    tasks.add(
        Tasks.recurring(name, FixedDelay.of(interval))
            .execute((instance, context) -> action.run()));
  }

  public synchronized void start() {
    if (scheduler != null) {
      throw new IllegalStateException("timers are started once");
    }
    scheduler =
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
    scheduler.start();
  }

  public synchronized void close() {
    Optional.ofNullable(scheduler).ifPresent(Scheduler::stop);
  }
}
