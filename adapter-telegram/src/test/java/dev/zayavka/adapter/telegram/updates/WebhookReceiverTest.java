package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver.Received;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {

  private final PollerBench bench = new PollerBench();
  private final WebhookReceiver receiver =
      new WebhookReceiver(bench.processor(), bench.reception, bench.threads);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void an_update_is_acknowledged_after_it_is_handled() {
    assertThat(receive(Json.message(10, 1, "a"))).isEqualTo(Received.OK);
    assertThat(bench.handler.handled).containsExactly(10L);
  }

  @Test
  void while_the_store_is_away_telegram_is_to_come_again() {
    bench.handler.failsWith(10, new StorageUnavailable("x", new IllegalStateException()));

    assertThat(receive(Json.message(10, 1, "a"))).isEqualTo(Received.TRY_LATER);
    assertThat(bench.handler.attempts(10)).isEqualTo(1);
    bench.clock.advance(Duration.ofSeconds(5));
    assertThat(bench.reception.since()).isEqualTo(bench.clock.instant());
  }

  @Test
  void only_the_update_that_was_turned_away_ends_the_break_not_one_that_overtakes_it() {
    bench.handler.failsWith(10, new StorageUnavailable("x", new IllegalStateException()));
    receive(Json.message(10, 1, "a"));

    receive(Json.message(11, 2, "b"));
    bench.clock.advance(Duration.ofSeconds(5));
    assertThat(bench.reception.since()).isEqualTo(bench.clock.instant());

    bench.handler.during(10, attempt -> {});
    receive(Json.message(10, 1, "a"));
    Instant back = bench.clock.instant();
    bench.clock.advance(Duration.ofSeconds(5));
    assertThat(bench.reception.since()).isEqualTo(back);
  }

  @Test
  void what_cannot_be_handled_is_put_aside_and_acknowledged() {
    bench.handler.failsWith(10, new IllegalStateException());

    assertThat(receive(Json.message(10, 1, "a"))).isEqualTo(Received.OK);
    assertThat(bench.deadUpdates.find(10)).isPresent();
  }

  @Test
  void what_cannot_be_read_is_put_aside_and_acknowledged() {
    assertThat(receive(Json.poison(11, 1))).isEqualTo(Received.OK);
    assertThat(bench.deadUpdates.find(11)).isPresent();
  }

  @Test
  void what_is_no_update_is_turned_down() {
    assertThat(receive("not json")).isEqualTo(Received.NO_UPDATE);
    assertThat(receive("")).isEqualTo(Received.NO_UPDATE);
    assertThat(receive("[]")).isEqualTo(Received.NO_UPDATE);
    assertThat(receive("{\"message\":{}}")).isEqualTo(Received.NO_UPDATE);
    assertThat(receive("{\"update_id\":\"10\"}")).isEqualTo(Received.NO_UPDATE);
  }

  private Received receive(String body) {
    return receiver.receive(body.getBytes(StandardCharsets.UTF_8));
  }
}
