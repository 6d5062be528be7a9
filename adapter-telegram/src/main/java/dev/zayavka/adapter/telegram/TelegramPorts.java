package dev.zayavka.adapter.telegram;

import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ports of the bot itself, whatever desks are on.
 *
 * @param locks locks of presses, which spare work if several instances get one; empty if they would
 *     cost more than they spare
 * @param listeningSince start of the time in which this instance receives updates; now, if it
 *     receives none
 */
public record TelegramPorts(
    Converse converse,
    FollowChats chats,
    HandleUndelivered undelivered,
    DeadUpdates deadUpdates,
    Optional<Locks> locks,
    SendBudget budget,
    ShownDigests shownDigests,
    Clock clock,
    Supplier<Instant> listeningSince) {}
