package dev.zayavka.assembly.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.updates.UpdateObserver.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateMetricsTest {
  private final Metrics metrics = new Metrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "callback_query", "message_reaction"})
  void the_first_update_that_is_put_aside_shows_as_an_increase(String kind) {
    assertThat(parked(kind)).isEqualTo("0");

    metrics.updateHandled(kind, Outcome.PARKED, Duration.ofMillis(5));

    assertThat(parked(kind)).isEqualTo("1");
  }

  @Test
  void nothing_is_said_of_an_outbox_that_cannot_be_asked() {
    assertThat(metrics.scrape(Optional.empty())).doesNotContain("zayavka_outbox_");
  }

  private String parked(String kind) {
    String series = "zayavka_updates_seconds_count{kind=\"" + kind + "\",outcome=\"PARKED\"} ";
    return metrics
        .scrape(Optional.empty())
        .lines()
        .filter(line -> line.startsWith(series))
        .map(line -> line.substring(series.length()))
        .findFirst()
        .orElse("no such series");
  }
}
