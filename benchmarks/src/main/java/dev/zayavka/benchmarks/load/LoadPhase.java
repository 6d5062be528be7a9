package dev.zayavka.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** One phase of load on one bot, at one pace, for a fixed time. */
final class LoadPhase {

  private static final long HIGHEST_MICROS = 120_000_000;
  private static final int DIGITS = 3;

  private final Workload workload;
  private final Pace pace;
  private final long begin;
  private final long end;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private LoadPhase(Workload workload, Pace pace, Duration time) {
    this.workload = workload;
    this.pace = pace;
    this.begin = System.nanoTime();
    this.end = begin + time.toNanos();
  }

  /**
   * Confirmed updates of a phase.
   *
   * @param latencies in microseconds
   * @param refused updates the bot did not confirm
   * @param seconds from the first update to the end of the last one
   */
  record Outcome(Histogram latencies, long refused, double seconds) {
    double perSecond() {
      return latencies.getTotalCount() / seconds;
    }

    double milliseconds(double percentile) {
      return latencies.getValueAtPercentile(percentile) / 1000.0;
    }
  }

  /** Runs the phase; returns when its last update is confirmed. */
  static Outcome run(Workload workload, Pace pace, Duration time, Supplier<UpdatePath> connect)
      throws InterruptedException {
    List<UpdatePath> paths = new ArrayList<>();
    for (int i = 0; i < pace.connections(); i++) {
      paths.add(connect.get());
    }
    try {
      return new LoadPhase(workload, pace, time).over(paths);
    } finally {
      paths.forEach(UpdatePath::close);
    }
  }

  private Outcome over(List<UpdatePath> paths) throws InterruptedException {
    List<Connection> connections = new ArrayList<>();
    CountDownLatch running = new CountDownLatch(paths.size());
    for (UpdatePath path : paths) {
      Connection connection = new Connection(path, connections.size());
      connections.add(connection);
      Thread.ofPlatform().daemon().name("load").start(() -> run(connection, running));
    }
    running.await();
    double seconds = (System.nanoTime() - begin) / 1e9;
    Throwable broken = failure.get();
    if (broken != null) {
      throw new IllegalStateException("a load phase was cut off", broken);
    }
    Histogram all = histogram();
    connections.forEach(connection -> all.add(connection.latencies));
    long refused = connections.stream().mapToLong(connection -> connection.refused).sum();
    return new Outcome(all, refused, seconds);
  }

  private void run(Connection connection, CountDownLatch running) {
    try {
      switch (pace) {
        case Pace.Closed closed -> connection.repeat();
        case Pace.Open open -> connection.keepUp(open.perSecond());
      }
    } catch (RuntimeException | InterruptedException e) {
      failure.compareAndSet(null, e);
    } finally {
      running.countDown();
    }
  }

  private static Histogram histogram() {
    return new Histogram(HIGHEST_MICROS, DIGITS);
  }

  /** One connection with the clients whose numbers leave its own as remainder. */
  private final class Connection {
    private final UpdatePath path;
    private final int number;
    private final Histogram latencies = histogram();
    private long refused;
    private int sent;

    Connection(UpdatePath path, int number) {
      this.path = path;
      this.number = number;
    }

    void repeat() throws InterruptedException {
      for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
        send(now);
      }
    }

    void keepUp(int perSecond) throws InterruptedException {
      long interval = 1_000_000_000L * pace.connections() / perSecond;
      long due = begin + number * 1_000_000_000L / perSecond;
      for (; due < end; due += interval) {
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        send(due);
      }
    }

    private void send(long since) throws InterruptedException {
      int client = (number + sent++ * pace.connections()) % workload.clients();
      if (path.deliver(id -> workload.update(id, client))) {
        latencies.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - since) / 1000));
      } else {
        refused++;
      }
    }
  }
}
