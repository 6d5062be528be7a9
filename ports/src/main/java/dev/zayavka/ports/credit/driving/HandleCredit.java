package dev.zayavka.ports.credit.driving;

import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for credit requests: the buttons and commands of analysts and admins. */
public interface HandleCredit extends HandleCommands<ByPerson, CreditOutcome> {}
