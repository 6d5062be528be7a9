package dev.zayavka.testkit.memory;

import dev.zayavka.ports.credit.driven.Analysts;
import dev.zayavka.ports.credit.driven.CreditAudit;
import dev.zayavka.ports.credit.driven.CreditCards;
import dev.zayavka.ports.credit.driven.CreditReminders;
import dev.zayavka.ports.credit.driven.CreditReports;
import dev.zayavka.ports.credit.driven.CreditRequests;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.shared.driven.ChatMoves;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.ports.shared.driven.ProcessedCommands;

/** The ports of one transaction of the credit desk, all over the same draft. */
record InMemoryCreditWork(
    ProcessedCommands commands,
    Outbox outbox,
    Dialogues dialogues,
    People people,
    ChatMoves chatMoves,
    CreditRequests requests,
    CreditCards cards,
    CreditAudit audit,
    CreditReminders reminders,
    CreditReports reports,
    Analysts analysts)
    implements CreditWork {

  InMemoryCreditWork(TransactionDraft draft, InMemorySequences sequences) {
    this(
        new InMemoryProcessedCommands(draft),
        new InMemoryOutbox(draft, sequences),
        new InMemoryDialogues(draft),
        new InMemoryPeople(draft),
        new InMemoryChatMoves(draft),
        new InMemoryCreditRequests(draft, sequences),
        new InMemoryCreditCards(draft),
        new InMemoryCreditAudit(draft),
        new InMemoryCreditReminders(draft),
        new InMemoryCreditReports(draft),
        new InMemoryAnalysts(draft));
  }
}
