package dev.zayavka.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.assembly.metrics.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TimedWorkTest {
  private final Metrics metrics = new Metrics();
  private final Ticks ticks = new Ticks();

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void timed_work_is_counted_by_how_it_ended() {
    Timers counted = new CountedTimers(ticks, metrics);
    counted.every("sound", Duration.ofSeconds(1), () -> {});
    counted.every(
        "broken",
        Duration.ofSeconds(1),
        () -> {
          throw new IllegalStateException("broken");
        });

    assertThat(scrape()).contains(line("broken", "FAILED", 0), line("sound", "DONE", 0));
    ticks.named.getFirst().run();
    assertThatThrownBy(ticks.named.getLast()::run).hasMessage("broken");

    assertThat(scrape())
        .contains(line("sound", "DONE", 1), line("sound", "FAILED", 0))
        .contains(line("broken", "DONE", 0), line("broken", "FAILED", 1));
  }

  private String scrape() {
    return metrics.scrape(Optional.empty());
  }

  private static String line(String timer, String outcome, int times) {
    return "zayavka_timed_work_total{outcome=\"%s\",timer=\"%s\"} %d.0"
        .formatted(outcome, timer, times);
  }

  /** Timers that fire only on request. */
  private static final class Ticks implements Timers {
    private final List<Runnable> named = new ArrayList<>();

    @Override
    public void every(String name, Duration interval, Runnable action) {
      named.add(action);
    }

    @Override
    public void start() {}

    @Override
    public void close() {}
  }
}
