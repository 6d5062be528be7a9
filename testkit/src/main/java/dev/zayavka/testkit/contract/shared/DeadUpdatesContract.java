package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Contract of {@link DeadUpdates}. */
public interface DeadUpdatesContract {
  /** Current time in these tests. */
  Instant NOW = MovableClock.START;

  /** Dead letters of updates; empty when a test begins. */
  DeadUpdates deadUpdates();

  @Test
  default void an_update_that_was_never_put_aside_is_not_there() {
    assertThat(deadUpdates().find(1)).isEmpty();
    assertThat(deadUpdates().newest(10)).isEmpty();
  }

  @Test
  default void an_update_comes_back_as_it_came() {
    DeadUpdate update =
        new DeadUpdate(
            5_000_000_000L,
            "{\"update_id\":5000000000,  \"b\":1,\"a\":\"Ёж \\u0000 👍\",\"a\":2}",
            "java.lang.IllegalStateException: \n\tat ...",
            NOW.plusNanos(123_456_000));
    deadUpdates().park(update);
    assertThat(deadUpdates().find(5_000_000_000L)).contains(update);
  }

  @Test
  default void an_update_put_aside_again_is_replaced() {
    deadUpdates().park(update(1, NOW));
    DeadUpdate again = new DeadUpdate(1, "{}", "another error", NOW.plusSeconds(9));
    deadUpdates().park(again);
    assertThat(deadUpdates().find(1)).contains(again);
    assertThat(deadUpdates().newest(10)).containsExactly(again);
  }

  @Test
  default void the_newest_come_first_whatever_their_number() {
    DeadUpdate oldest = update(30, NOW);
    DeadUpdate newest = update(10, NOW.plusSeconds(2));
    DeadUpdate middle = update(20, NOW.plusSeconds(1));
    deadUpdates().park(oldest);
    deadUpdates().park(newest);
    deadUpdates().park(middle);
    assertThat(deadUpdates().newest(10)).containsExactly(newest, middle, oldest);
    assertThat(deadUpdates().newest(2)).containsExactly(newest, middle);
  }

  @Test
  default void a_removed_update_is_gone() {
    deadUpdates().park(update(1, NOW));
    deadUpdates().park(update(2, NOW));
    deadUpdates().remove(1);
    deadUpdates().remove(99);
    assertThat(deadUpdates().find(1)).isEmpty();
    assertThat(deadUpdates().newest(10)).containsExactly(update(2, NOW));
  }

  @Test
  default void many_may_put_the_same_update_aside_at_once() {
    Concurrently.all(10, number -> parkAndFind(update(1, NOW.plusSeconds(number))));
    assertThat(deadUpdates().newest(100)).hasSize(1);
  }

  private boolean parkAndFind(DeadUpdate update) {
    deadUpdates().park(update);
    return deadUpdates().find(update.updateId()).isPresent();
  }

  private static DeadUpdate update(long id, Instant at) {
    return new DeadUpdate(id, "{\"update_id\":" + id + "}", "error of " + id, at);
  }
}
