package dev.zayavka.ports.delivery.driven;

import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;

/**
 * Rate limits for calls to Telegram, shared by all instances: a number of calls a second for the
 * bot, and a number for each chat (Bots FAQ, "My bot is hitting limits").
 */
public interface SendBudget {

  /**
   * Takes one call to a chat out of the chat's and the bot's budget, or out of neither.
   *
   * @param now the caller's; calls that were taken a whole window later are those of a clock that
   *     was wrong, and do not count
   * @return zero when the call may be made now; otherwise how long to wait before asking again
   */
  Duration take(ChatId chat, Instant now);
}
