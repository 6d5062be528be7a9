package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's limits in memory: 30 calls in any second for the bot, 20 in any minute for a group, 3
 * in any 3 seconds for a private chat. Safe for use by several threads.
 */
public final class InMemorySendBudget implements SendBudget {
  private final Map<ChatId, SlidingWindow> chats = new HashMap<>();
  private final SlidingWindow bot = new SlidingWindow(30, Duration.ofSeconds(1));

  @Override
  public synchronized Duration take(ChatId chat, Instant now) {
    SlidingWindow own = chats.computeIfAbsent(chat, InMemorySendBudget::window);
    Duration wait = longer(own.waitAt(now), bot.waitAt(now));
    if (wait.isZero()) {
      own.add(now);
      bot.add(now);
    }
    return wait;
  }

  private static SlidingWindow window(ChatId chat) {
    return chat.isPrivate()
        ? new SlidingWindow(3, Duration.ofSeconds(3))
        : new SlidingWindow(20, Duration.ofMinutes(1));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
