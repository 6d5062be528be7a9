package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import java.time.Duration;
import org.redisson.client.codec.StringCodec;

/** Marks under {@code fwd:}; which of several callers comes first, Redis decides. */
final class RedissonForwardedMessages implements ForwardedMessages {

  private final RedisCalls calls;

  RedissonForwardedMessages(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public boolean mark(MessageRef source, Duration remember) {
    String key = "fwd:" + source.chat().value() + ":" + source.messageId();
    Duration time = Duration.ofMillis(RedisCalls.millis(remember));
    return calls.<Boolean>call(
        "mark " + key,
        client -> client.getBucket(key, StringCodec.INSTANCE).setIfAbsentAsync("1", time));
  }
}
