package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import java.time.Duration;
import org.redisson.client.codec.StringCodec;

/**
 * Marks of forwarded messages under {@code fwd:}. Redis decides which of several callers is first.
 */
final class RedissonForwardedMessages implements ForwardedMessages {

  private final RedisCommands commands;

  RedissonForwardedMessages(RedisCommands commands) {
    this.commands = commands;
  }

  @Override
  public boolean mark(MessageRef source, Duration remember) {
    String key = "fwd:" + source.chat().value() + ":" + source.messageId();
    Duration time = Duration.ofMillis(RedisCommands.millis(remember));
    return commands.<Boolean>call(
        "mark " + key,
        client -> client.getBucket(key, StringCodec.INSTANCE).setIfAbsentAsync("1", time));
  }
}
