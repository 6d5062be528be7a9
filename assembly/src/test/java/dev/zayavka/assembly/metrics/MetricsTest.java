package dev.zayavka.assembly.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MetricsTest {

  private static final Say GREETING = Say.of(new PersonId(11), Phrase.GREETING);

  @Test
  void an_effect_in_doubt_counts_once_however_often_it_has_to_wait() {
    try (Metrics metrics = new Metrics()) {
      attempted(metrics, new Disposition.Held(MovableClock.START));
      attempted(metrics, new Disposition.Retry(MovableClock.START, "away"));
      attempted(metrics, new Disposition.Held(MovableClock.START));
      attempted(metrics, new Disposition.Done());
      assertThat(metrics.scrape(Optional.empty()))
          .contains("zayavka_deliveries_in_doubt_total{channel=\"TELEGRAM\",effect=\"Say\"} 1.0");
    }
  }

  private static void attempted(Metrics metrics, Disposition disposition) {
    Claim claim =
        new Claim(
            1, GREETING, GREETING.route(), MovableClock.START, 2, MovableClock.START, true, "it");
    metrics.attempted(
        claim,
        disposition instanceof Disposition.Done ? Delivered.silently() : new TryLater("away"),
        disposition,
        Duration.ZERO,
        Duration.ZERO);
  }
}
