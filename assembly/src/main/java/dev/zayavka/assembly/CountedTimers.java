package dev.zayavka.assembly;

import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.assembly.metrics.Metrics;
import java.time.Duration;

/** Timers with metrics of their runs: a run that failed to happen would otherwise go unnoticed. */
final class CountedTimers implements Timers {

  private final Timers timers;
  private final Metrics metrics;

  CountedTimers(Timers timers, Metrics metrics) {
    this.timers = timers;
    this.metrics = metrics;
  }

  @Override
  public void every(String name, Duration interval, Runnable action) {
    metrics.timer(name);
    timers.every(name, interval, () -> counted(name, action));
  }

  @Override
  public void start() {
    timers.start();
  }

  @Override
  public void close() {
    timers.close();
  }

  private void counted(String name, Runnable action) {
    boolean done = false;
    try {
      action.run();
      done = true;
    } finally {
      metrics.timerFired(name, done);
    }
  }
}
