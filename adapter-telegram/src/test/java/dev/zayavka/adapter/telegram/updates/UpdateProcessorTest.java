package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.fake.LogLines;
import dev.zayavka.adapter.telegram.updates.Replay.Replayed;
import dev.zayavka.adapter.telegram.updates.UpdateObserver.Outcome;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdateProcessorTest {

  private final PollerBench bench = new PollerBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void what_keeps_failing_is_tried_three_times_put_aside_and_told() {
    bench.handler.failsWith(10, new IllegalStateException("Анна Ковалёва +992900000001"));

    assertThat(bench.processor().process(raw(Json.message(10, 1, "секрет"))))
        .isEqualTo(Outcome.PARKED);

    assertThat(bench.handler.attempts(10)).isEqualTo(3);
    assertThat(bench.handler.apologised).containsExactly(10L);
    assertThat(bench.undelivered.parked).containsExactly(10L);
    DeadUpdate dead = bench.deadUpdates.find(10).orElseThrow();
    assertThat(dead.json()).contains("секрет");
    assertThat(dead.error())
        .contains("IllegalStateException")
        .contains("UpdateProcessorTest")
        .doesNotContain("Анна", "992900000001");
    assertThat(bench.counters.all()).containsExactly("message PARKED");
  }

  @Test
  void what_fails_once_is_handled_at_the_second_try() {
    bench.handler.during(
        10,
        attempt -> {
          if (attempt == 1) {
            throw new IllegalStateException();
          }
        });

    assertThat(bench.processor().process(raw(Json.message(10, 1, "a")))).isEqualTo(Outcome.HANDLED);
    assertThat(bench.handler.apologised).isEmpty();
  }

  @Test
  void an_error_of_the_machine_is_put_aside_too() {
    bench.handler.during(
        10,
        attempt -> {
          throw new StackOverflowError();
        });

    assertThat(bench.processor().process(raw(Json.message(10, 1, "a")))).isEqualTo(Outcome.PARKED);
  }

  @Test
  void a_store_that_goes_away_puts_nothing_aside() {
    bench.handler.failsWith(10, new StorageUnavailable("x", new IllegalStateException()));

    assertThat(bench.processor().process(raw(Json.message(10, 1, "a"))))
        .isEqualTo(Outcome.POSTPONED);
    assertThat(bench.deadUpdates.find(10)).isEmpty();
  }

  @Test
  void an_update_the_store_cannot_keep_whole_is_kept_by_its_number() {
    DeadUpdates picky = new PickyDeadUpdates();
    UpdateProcessor processor =
        new UpdateProcessor(
            bench.bot,
            bench.handler,
            picky,
            bench.undelivered,
            bench.counters,
            bench.clock,
            time -> true);

    assertThat(processor.process(raw(Json.poison(10, 1)))).isEqualTo(Outcome.PARKED);
    assertThat(picky.find(10).orElseThrow().json()).isEqualTo("{\"update_id\":10}");
  }

  @Test
  void an_update_put_aside_is_taken_away_once_it_is_handled() {
    bench.handler.failsWith(10, new IllegalStateException());
    UpdateProcessor processor = bench.processor();
    assertThat(processor.process(raw(Json.message(10, 1, "a")))).isEqualTo(Outcome.PARKED);

    assertThat(bench.replay().replay(10)).isEqualTo(Replayed.FAILED_AGAIN);
    assertThat(bench.deadUpdates.find(10)).isPresent();

    bench.handler.during(10, attempt -> {});
    assertThat(bench.replay().replay(10)).isEqualTo(Replayed.DONE);
    assertThat(bench.deadUpdates.find(10)).isEmpty();
    assertThat(bench.replay().replay(10)).isEqualTo(Replayed.NOT_DEAD);
  }

  @Test
  void a_replay_without_the_store_is_no_failure_of_the_update() {
    bench.deadUpdates.park(
        new DeadUpdate(10, Json.message(10, 1, "a"), "x", bench.clock.instant()));
    bench.handler.failsWith(10, new StorageUnavailable("x", new IllegalStateException()));

    assertThatThrownBy(() -> bench.replay().replay(10)).isInstanceOf(StorageUnavailable.class);
  }

  @Test
  void every_log_line_names_the_update_and_nobody() {
    bench.handler.failsWith(10, new IllegalStateException("Анна Ковалёва"));
    try (LogLines log = new LogLines()) {
      bench.processor().process(raw(Json.message(10, 777, "моя тайна")));

      assertThat(log.all()).isNotEmpty().allMatch(line -> line.contains("update_id=10"));
      assertThat(log.all()).noneMatch(line -> line.contains("Анна") || line.contains("тайна"));
    }
  }

  private static RawUpdate raw(String json) {
    try {
      return RawUpdate.of(new JsonMapper().readTree(json)).orElseThrow();
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  /** Accepts short updates only. */
  private static final class PickyDeadUpdates implements DeadUpdates {
    private Optional<DeadUpdate> kept = Optional.empty();

    @Override
    public void park(DeadUpdate update) {
      if (update.json().length() > 20) {
        throw new IllegalArgumentException("not in my table");
      }
      kept = Optional.of(update);
    }

    @Override
    public Optional<DeadUpdate> find(long updateId) {
      return kept;
    }

    @Override
    public List<DeadUpdate> newest(int limit) {
      return kept.stream().toList();
    }

    @Override
    public void remove(long updateId) {
      kept = Optional.empty();
    }
  }
}
