package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.text.TextBundle;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Parts of the bot that a desk may use.
 *
 * @param unknown answers commands that a person may not give
 * @param texts sentences of the bot, and of the desk that has the kit
 * @param reachable true for people the bot can write to in private
 * @param waiting the dialogue that waits for a person's answer; a hint for routing
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
    Predicate<PersonId> reachable,
    Function<PersonId, Optional<Dialogue>> waiting,
    Clock clock,
    Supplier<Instant> receivingSince,
    Neighbours neighbours) {

  public TelegramKit {
    admins = Set.copyOf(admins);
  }

  /** The same parts for one desk: with its sentences, and with its neighbours. */
  TelegramKit forDesk(TextBundle bundle, Neighbours others) {
    return new TelegramKit(
        replies,
        unknown,
        texts.with(bundle),
        bot,
        api,
        chats,
        admins,
        reachable,
        waiting,
        clock,
        receivingSince,
        others);
  }
}
