package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.credit.driving.ManageAnalysts;

/** What the credit desk offers to those who speak to it. */
public record CreditPorts(HandleCredit handle, AskCredit ask, ManageAnalysts analysts) {}
