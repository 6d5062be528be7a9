package dev.zayavka.adapter.redis;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;

/**
 * Send budget in Redis, with a fallback while Redis is unavailable. Each side counts alone, so a
 * chat may get up to twice its share around a failover; then the 429 of Telegram throttles it.
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
