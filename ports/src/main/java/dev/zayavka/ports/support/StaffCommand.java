package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import java.time.Instant;
import java.util.Optional;

/** Command by staff: by a button, which names the ticket, or in a topic, which leads to it. */
public sealed interface StaffCommand extends DeskCommand
    permits AssignTechnician,
        CloseTicket,
        ReopenTicket,
        StaffCommand.InTopic,
        StaffCommand.AnswerClosing {

  TicketActor by();

  /** Command given in a topic; the desk explains a refusal there. */
  sealed interface InTopic extends StaffCommand {
    Topic topic();
  }

  /** Answer to the question whether a ticket is done, by a button under it. */
  sealed interface AnswerClosing extends StaffCommand {
    TicketId ticket();

    /** The message with the question; it is refreshed in any case. */
    MessageRef question();
  }

  /** Close the ticket of this topic ({@code /close}). */
  record CloseHere(Topic topic, TicketActor by, Instant at) implements InTopic {
    @Override
    public Optional<String> kind() {
      return Optional.of("CloseTicket");
    }
  }

  /** Reopen the ticket of this topic of the main group ({@code /reopen}). */
  record ReopenHere(Topic topic, TicketActor by, Instant at) implements InTopic {
    @Override
    public Optional<String> kind() {
      return Optional.of("ReopenTicket");
    }
  }

  /** The topic was closed by hand: the desk asks whether the ticket is done. */
  record ReportTopicClosed(Topic topic, TicketActor by, Instant at) implements InTopic {
    @Override
    public Optional<String> kind() {
      return Optional.of("QuestionClosing");
    }
  }

  /** Close the ticket. */
  record ConfirmClosing(TicketId ticket, TicketActor by, MessageRef question, Instant at)
      implements AnswerClosing {
    @Override
    public Optional<String> kind() {
      return Optional.of("CloseTicket");
    }
  }

  /** Keep the ticket and its topics open. */
  record KeepOpen(TicketId ticket, TicketActor by, MessageRef question, Instant at)
      implements AnswerClosing {}
}
