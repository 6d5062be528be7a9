package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.shared.driven.ChatMoves;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import dev.zayavka.ports.support.driven.Clients;
import dev.zayavka.ports.support.driven.PostCopies;
import dev.zayavka.ports.support.driven.Posts;
import dev.zayavka.ports.support.driven.SupportReports;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Surveys;
import dev.zayavka.ports.support.driven.Technicians;
import dev.zayavka.ports.support.driven.TicketHistory;
import dev.zayavka.ports.support.driven.Tickets;

/** The ports of one transaction of the support desk, all over the same draft. */
record InMemorySupportWork(
    ProcessedCommands commands,
    Outbox outbox,
    Dialogues dialogues,
    People people,
    ChatMoves chatMoves,
    Tickets tickets,
    Posts posts,
    PostCopies copies,
    Technicians technicians,
    Clients clients,
    Surveys surveys,
    TicketHistory history,
    SupportReports supportReports)
    implements SupportWork {

  InMemorySupportWork(TransactionDraft draft, InMemorySequences sequences) {
    this(
        new InMemoryProcessedCommands(draft),
        new InMemoryOutbox(draft, sequences),
        new InMemoryDialogues(draft),
        new InMemoryPeople(draft),
        new InMemoryChatMoves(draft),
        new InMemoryTickets(draft, sequences),
        new InMemoryPosts(draft, sequences),
        new InMemoryPostCopies(draft),
        new InMemoryTechnicians(draft, sequences),
        new InMemoryClients(draft),
        new InMemorySurveys(draft),
        new InMemoryTicketHistory(draft),
        new InMemorySupportReports(draft));
  }
}
