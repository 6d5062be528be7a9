package dev.zayavka.adapter.telegram;

import dev.zayavka.adapter.telegram.credit.CreditPorts;
import dev.zayavka.adapter.telegram.devices.DevicePorts;
import dev.zayavka.adapter.telegram.support.SupportPorts;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the bot drives, and what it needs.
 *
 * @param credit empty when the credit desk is off
 * @param support empty when the support desk is off
 * @param devices empty when the device desk is off
 * @param listeningSince since when this instance is given the updates; now, when it is not
 */
public record TelegramPorts(
    Converse converse,
    FollowChats chats,
    Optional<CreditPorts> credit,
    Optional<SupportPorts> support,
    Optional<DevicePorts> devices,
    HandleUndelivered undelivered,
    DeadUpdates deadUpdates,
    Locks locks,
    SendBudget budget,
    Clock clock,
    Supplier<Instant> listeningSince) {}
