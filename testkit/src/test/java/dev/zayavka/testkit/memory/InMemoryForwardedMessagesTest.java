package dev.zayavka.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.ForwardedMessagesContract;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class InMemoryForwardedMessagesTest implements ForwardedMessagesContract {
  private final MovableClock clock = new MovableClock();
  private final InMemoryForwardedMessages forwarded = new InMemoryForwardedMessages(clock);

  @Override
  public ForwardedMessages forwarded() {
    return forwarded;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  /**
   * The races tested here take nanoseconds to hit, so thousands of attempts are made; a contract
   * cannot do that.
   */
  @Test
  void each_of_many_thousand_messages_is_marked_once() {
    assertThat(Concurrently.all(8, thread -> markAll()).stream().mapToLong(Long::longValue).sum())
        .isEqualTo(10_000);
  }

  private long markAll() {
    return LongStream.rangeClosed(1, 10_000)
        .filter(number -> forwarded.mark(MessageRef.of(-1, number), LONG))
        .count();
  }
}
