package dev.zayavka.adapter.redis;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Send budget with the rate limits of Telegram, in one atomic script for all instances. Bot: 30
 * calls in any second. Group: 20 calls in any minute. Private chat: one call a second, with bursts
 * of three (Bots FAQ; the burst is an observed value). The first two limits keep a reserve, because
 * calls may arrive at Telegram closer together than they were sent.
 *
 * <p>The bot and the groups have a sliding log of the calls in their window: a token bucket would
 * allow nearly twice the limit. A private chat has the time at which its calls are worked off.
 * Times come from the callers. Times more than a window in the future are ignored, so that an
 * instance with a wrong clock does not block the others.
 */
final class RedissonSendBudget implements SendBudget {

  private static final int BOT_CALLS = 28;
  private static final Duration BOT_WINDOW = Duration.ofSeconds(1);
  private static final int GROUP_CALLS = 18;
  private static final Duration GROUP_WINDOW = Duration.ofMinutes(1);
  private static final int PRIVATE_BURST = 3;
  private static final Duration PRIVATE_PACE = Duration.ofSeconds(1);

  /**
   * Common part of both scripts: delay by a log, and the calls that count. Thirteen digits keep a
   * time in milliseconds exact.
   */
  private static final String LOG =
      """
      local now = tonumber(ARGV[1])
      local function read(key, limit, window)
        local calls = {}
        for _, each in ipairs(redis.call('lrange', key, 0, -1)) do
          local at = tonumber(each)
          if at > now - window and at <= now + window then
            calls[#calls + 1] = at
          end
        end
        table.sort(calls)
        if #calls < limit then
          return 0, calls
        end
        return calls[#calls - limit + 1] + window - now, calls
      end
      local function write(key, calls, window)
        calls[#calls + 1] = now
        for i, at in ipairs(calls) do
          calls[i] = string.format('%.0f', at)
        end
        redis.call('del', key)
        redis.call('rpush', key, unpack(calls))
        redis.call('pexpire', key, tonumber(ARGV[6]) * window)
      end
      local bot_limit, bot_window = tonumber(ARGV[2]), tonumber(ARGV[3])
      local wait, bot_calls = read(KEYS[1], bot_limit, bot_window)
      """;

  private static final String GROUP =
      LOG
          + """
          local limit, window = tonumber(ARGV[4]), tonumber(ARGV[5])
          local chat_wait, chat_calls = read(KEYS[2], limit, window)
          wait = math.max(wait, chat_wait)
          if wait > 0 then
            return wait
          end
          write(KEYS[1], bot_calls, bot_window)
          write(KEYS[2], chat_calls, window)
          return 0
          """;

  private static final String PRIVATE =
      LOG
          + """
          local burst, pace = tonumber(ARGV[4]), tonumber(ARGV[5])
          local free_at = tonumber(redis.call('get', KEYS[2]) or now)
          free_at = math.max(now, math.min(free_at, now + burst * pace))
          wait = math.max(wait, free_at - now - (burst - 1) * pace)
          if wait > 0 then
            return wait
          end
          write(KEYS[1], bot_calls, bot_window)
          redis.call('set', KEYS[2], string.format('%.0f', free_at + pace), 'PX', tonumber(ARGV[6]) * burst * pace)
          return 0
          """;

  private final RedisCommands commands;
  private final int kept;

  /**
   * @param kept number of windows for which Redis keeps the calls of one window
   */
  RedissonSendBudget(RedisCommands commands, int kept) {
    this.commands = commands;
    this.kept = kept;
  }

  @Override
  public Duration take(ChatId chat, Instant now) {
    boolean one = chat.isPrivate();
    String key = "budget:chat:" + chat.value();
    return Duration.ofMillis(
        commands.script(
            "take from " + key,
            one ? PRIVATE : GROUP,
            List.of("budget:bot", key),
            now.toEpochMilli(),
            BOT_CALLS,
            BOT_WINDOW.toMillis(),
            one ? PRIVATE_BURST : GROUP_CALLS,
            one ? PRIVATE_PACE.toMillis() : GROUP_WINDOW.toMillis(),
            kept));
  }
}
