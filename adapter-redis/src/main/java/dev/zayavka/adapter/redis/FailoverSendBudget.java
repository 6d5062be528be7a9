package dev.zayavka.adapter.redis;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;

/**
 * The budget in Redis, and elsewhere while Redis is lost. Each side counts for itself, so around a
 * change a chat may get up to twice its share; Telegram's own 429 then sets the pace.
 */
final class FailoverSendBudget implements SendBudget {

  private final SendBudget redis;
  private final SendBudget meanwhile;

  FailoverSendBudget(SendBudget redis, SendBudget meanwhile) {
    this.redis = redis;
    this.meanwhile = meanwhile;
  }

  @Override
  public Duration take(ChatId chat, Instant now) {
    try {
      return redis.take(chat, now);
    } catch (RedisUnavailable e) {
      return meanwhile.take(chat, now);
    }
  }
}
