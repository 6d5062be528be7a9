package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Parts of the bot that a desk may use.
 *
 * @param unknown answers commands that a person may not give
 * @param receivingSince since when updates have come in without a gap
 * @param neighbours the other desks of the bot
 */
public record TelegramKit(
    Replies replies,
    UnknownCommands unknown,
    Texts texts,
    BotAccount bot,
    BotApi api,
    FollowChats chats,
    Set<PersonId> admins,
    Clock clock,
    Supplier<Instant> receivingSince,
    Neighbours neighbours) {

  public TelegramKit {
    admins = Set.copyOf(admins);
  }

  /** The same parts for a desk with these neighbours. */
  TelegramKit beside(Neighbours others) {
    return new TelegramKit(
        replies, unknown, texts, bot, api, chats, admins, clock, receivingSince, others);
  }
}
