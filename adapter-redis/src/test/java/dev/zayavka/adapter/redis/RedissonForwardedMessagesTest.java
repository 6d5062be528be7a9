package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.contract.shared.ForwardedMessagesContract;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RedissonForwardedMessagesTest extends EmptyRedis implements ForwardedMessagesContract {

  @Override
  public ForwardedMessages forwarded() {
    return adapter.forwardedMessages();
  }

  @Override
  public void pass(Duration time) {
    // Redis expires a key within the following millisecond.
    Concurrently.sleepReally(time.plusMillis(10));
  }

  @Test
  void marks_stand_under_chat_and_message() {
    forwarded().mark(MESSAGE, LONG);

    assertThat(redisson.getKeys().getKeys()).containsExactly("fwd:-1001234567890:5");
    assertThat(another.forwardedMessages().mark(MESSAGE, LONG)).isFalse();
  }
}
