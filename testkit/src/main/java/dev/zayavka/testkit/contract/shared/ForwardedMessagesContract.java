package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link ForwardedMessages} while no mark is lost. */
public interface ForwardedMessagesContract {
  /** A time that ends during a test. */
  Duration SHORT = Duration.ofMillis(300);

  /** A time that does not. */
  Duration LONG = Duration.ofMinutes(5);

  /** The message most of these tests are about. */
  MessageRef MESSAGE = MessageRef.of(-1001234567890L, 5);

  /** Marks; none is set when a test begins. */
  ForwardedMessages forwarded();

  /**
   * Advances the marks' time at least this much: moves their clock, or sleeps if the clock is not
   * ours ({@link Concurrently#sleepReally}). It is never more than {@link #SHORT}.
   */
  void pass(Duration time);

  @Test
  default void a_message_is_marked_once() {
    assertThat(forwarded().mark(MESSAGE, LONG)).isTrue();
    assertThat(forwarded().mark(MESSAGE, LONG)).isFalse();
    assertThat(forwarded().mark(MESSAGE, LONG)).isFalse();
  }

  @Test
  default void messages_are_told_apart_by_chat_and_number() {
    assertThat(forwarded().mark(MessageRef.of(-1, 11), LONG)).isTrue();
    assertThat(forwarded().mark(MessageRef.of(-11, 1), LONG)).isTrue();
    assertThat(forwarded().mark(MessageRef.of(1, 11), LONG)).isTrue();
    assertThat(forwarded().mark(MessageRef.of(-1, 1), LONG)).isTrue();
  }

  @Test
  default void a_mark_is_forgotten_when_its_time_is_over() {
    forwarded().mark(MESSAGE, SHORT);
    pass(SHORT);
    assertThat(forwarded().mark(MESSAGE, LONG)).isTrue();
    assertThat(forwarded().mark(MESSAGE, LONG)).isFalse();
  }

  @Test
  default void of_many_that_mark_a_message_at_once_one_is_told_so() {
    // A race that is lost is lost now and then only.
    for (int round = 1; round <= 20; round++) {
      MessageRef message = MessageRef.of(-1, round);
      List<Boolean> told = Concurrently.all(20, number -> forwarded().mark(message, LONG));
      assertThat(told).filteredOn(marked -> marked).hasSize(1);
    }
  }
}
