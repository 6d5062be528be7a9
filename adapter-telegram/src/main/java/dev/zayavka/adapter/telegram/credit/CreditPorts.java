package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.HandleComments;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.credit.driving.ManageAnalysts;

/** Ports of the credit desk, as Telegram uses them. */
public record CreditPorts(
    HandleCredit handle, HandleComments comments, AskCredit ask, ManageAnalysts analysts) {}
