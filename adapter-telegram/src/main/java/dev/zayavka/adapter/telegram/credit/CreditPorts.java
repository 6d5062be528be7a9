package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.HandleComments;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.shared.ChatId;

/**
 * Ports of the credit desk, as Telegram uses them.
 *
 * @param group the group of the analysts, by the id it was set up with
 */
public record CreditPorts(
    HandleCredit handle,
    HandleComments comments,
    AskCredit ask,
    ManageAnalysts analysts,
    ChatId group) {}
