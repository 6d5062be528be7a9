package dev.zayavka.core.support;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import dev.zayavka.core.support.SurveyEvent.CommentAsked;
import dev.zayavka.core.support.SurveyEvent.FeedbackGiven;
import dev.zayavka.core.support.SurveyEvent.MarkGiven;
import dev.zayavka.core.support.SurveyEvent.SurveyEnded;
import dev.zayavka.core.support.SurveyEvent.SurveySent;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Speaker;
import dev.zayavka.ports.support.Speaker.Role;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.SurveyOutcome.Reason;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asked;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketFile;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketRecord;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Carries one step of a survey out inside a transaction; its ticket is locked before. */
final class SurveyHandling {

  /** The dialogue's name, by which the message router knows it. */
  static final String COMMENT = "support.comment";

  /** How long a survey can be answered. */
  static final Duration OPEN_FOR = SurveyDecider.OPEN_FOR;

  private static final String TICKET = "ticket";
  private static final String CHAT = "chat";
  private static final String MESSAGE = "message";

  private final SupportWork work;
  private final Existing ticket;

  SurveyHandling(SupportWork work, Existing ticket) {
    this.work = work;
    this.ticket = ticket;
  }

  SurveyOutcome carryOut(SurveyCommand command) {
    SurveyState state = work.surveys().lock(id());
    Decision<SurveyEvent, Reason> decision = SurveyDecider.decide(state, command);
    return switch (decision) {
      case Accepted<SurveyEvent, Reason> accepted -> {
        for (SurveyEvent event : accepted.events()) {
          state = SurveyDecider.evolve(state, event);
          follow(event, state);
        }
        if (!accepted.events().isEmpty()) {
          work.surveys().save(id(), state);
        }
        yield new SurveyOutcome.Taken(state);
      }
      case Rejected<SurveyEvent, Reason> rejected ->
          new SurveyOutcome.Refused(rejected.reason(), state);
    };
  }

  /** The ticket whose comment this client is asked for; empty when none is. */
  static Optional<TicketId> awaitsComment(SupportWork work, PersonId client) {
    return work.dialogues()
        .waiting(client)
        .filter(dialogue -> dialogue.name().equals(COMMENT))
        .map(dialogue -> dialogue.data().getOrDefault(TICKET, ""))
        .filter(number -> !number.isEmpty())
        .map(number -> new TicketId(Long.parseLong(number)));
  }

  /** Notes which message asks for the words, so that it can thank for them when they come. */
  void noteMessage(MessageRef message) {
    if (awaitsComment(work, client()).filter(id()::equals).isPresent()) {
      work.dialogues()
          .open(
              client(),
              new Dialogue(
                  COMMENT,
                  Map.of(
                      TICKET, Long.toString(id().value()),
                      CHAT, Long.toString(message.chat().value()),
                      MESSAGE, Long.toString(message.messageId()))));
    }
  }

  private void follow(SurveyEvent event, SurveyState after) {
    switch (event) {
      case SurveySent sent ->
          work.outbox().enqueue(new AskSurvey(id(), client().privateChat()), sent.at());
      case MarkGiven given -> {}
      case CommentAsked asked ->
          work.dialogues()
              .open(client(), new Dialogue(COMMENT, Map.of(TICKET, Long.toString(id().value()))));
      case FeedbackGiven given -> {
        thank(given.at());
        closeDialogue();
        keep(given, (Asked) after);
      }
      case SurveyEnded ended -> closeDialogue();
    }
  }

  /** The message that asks for words does not ask any more. */
  private void thank(Instant at) {
    work.dialogues()
        .waiting(client())
        .filter(dialogue -> dialogue.name().equals(COMMENT))
        .map(Dialogue::data)
        .filter(data -> Long.toString(id().value()).equals(data.get(TICKET)))
        .flatMap(SurveyHandling::message)
        .ifPresent(on -> work.outbox().enqueue(new RefreshSurvey(id(), on), at));
  }

  /** Empty for a question that was asked before messages were noted. */
  private static Optional<MessageRef> message(Map<String, String> data) {
    String chat = data.getOrDefault(CHAT, "");
    String message = data.getOrDefault(MESSAGE, "");
    return chat.isEmpty() || message.isEmpty()
        ? Optional.empty()
        : Optional.of(MessageRef.of(Long.parseLong(chat), Long.parseLong(message)));
  }

  private void closeDialogue() {
    awaitsComment(work, client())
        .filter(id()::equals)
        .ifPresent(ours -> work.dialogues().close(client()));
  }

  private void keep(FeedbackGiven given, Asked survey) {
    if (!work.surveys().give(new Feedback(id(), survey.marks(), given.comment(), given.at()))) {
      return;
    }
    work.history()
        .append(
            new TicketRecord(
                id(),
                Speaker.of(Role.CLIENT, file().client().person()),
                TicketAction.FEEDBACK,
                Map.of("marks", survey.marks().toString()),
                given.at()));
    tell(given.at());
  }

  /** The topic of a closed ticket is closed: it is opened for the note, and closed behind it. */
  private void tell(Instant at) {
    work.outbox()
        .enqueue(new TellStaff(id(), Leg.MAIN, file().group(), new StaffNote.SurveyGiven()), at);
    work.outbox().enqueue(new SettleTopic(id(), Leg.MAIN, file().group()), at);
  }

  private PersonId client() {
    return file().client().id();
  }

  private TicketId id() {
    return file().id();
  }

  private TicketFile file() {
    return ticket.file();
  }
}
