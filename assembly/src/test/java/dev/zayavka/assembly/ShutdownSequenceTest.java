package dev.zayavka.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.sync.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShutdownSequenceTest {

  private final List<String> down = new CopyOnWriteArrayList<>();

  @Test
  void parts_are_taken_down_one_after_the_other() {
    ShutdownSequence ending = ShutdownSequence.within(Patience.LIMIT);
    ending.step("first", ending.left(), () -> add("first"));
    ending.step("second", ending.left(), () -> add("second"));
    assertThat(down).containsExactly("first", "second");
    assertThat(ending.inOrder()).isTrue();
  }

  @Test
  void a_part_that_fails_is_no_loss_of_the_next() {
    ShutdownSequence ending = ShutdownSequence.within(Patience.LIMIT);
    ending.step(
        "broken",
        ending.left(),
        () -> {
          throw new IllegalStateException("broken");
        });
    ending.step("next", ending.left(), () -> add("next"));
    assertThat(down).containsExactly("next");
    assertThat(ending.inOrder()).isFalse();
  }

  @Test
  void a_part_that_hangs_is_left_behind_and_the_next_has_its_turn() {
    CountDownLatch never = new CountDownLatch(1);
    ShutdownSequence ending = ShutdownSequence.within(Duration.ofMillis(50));
    ending.step("hanging", ending.left(), () -> awaits(never));
    ending.step("next", Patience.LIMIT, () -> add("next"));
    never.countDown();
    assertThat(down).containsExactly("next");
    assertThat(ending.inOrder()).isFalse();
  }

  private boolean add(String part) {
    return down.add(part);
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }
}
