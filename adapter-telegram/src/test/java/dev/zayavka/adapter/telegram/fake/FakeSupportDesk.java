package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.adapter.telegram.support.SupportPorts;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.StaffCommand;
import dev.zayavka.ports.support.StaffCommand.AnswerClosing;
import dev.zayavka.ports.support.StaffCommand.CloseHere;
import dev.zayavka.ports.support.StaffCommand.ConfirmClosing;
import dev.zayavka.ports.support.StaffCommand.KeepOpen;
import dev.zayavka.ports.support.StaffCommand.ReopenHere;
import dev.zayavka.ports.support.StaffCommand.ReportTopicClosed;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.driving.AnswerSurvey;
import dev.zayavka.ports.support.driving.CarryMessages;
import dev.zayavka.ports.support.driving.HandleTickets;
import dev.zayavka.ports.support.driving.ManageClients;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fake support desk with canned answers; records its calls. */
public final class FakeSupportDesk
    implements CarryMessages, HandleTickets, AnswerSurvey, ManageClients {

  public static final ChatId MAIN_GROUP = new ChatId(-1001);

  /** All calls in order, except the texts of clients' and staff's messages. */
  public final List<String> calls = new CopyOnWriteArrayList<>();

  public final List<Client> clients = new CopyOnWriteArrayList<>();
  public final List<TicketActor> speakers = new CopyOnWriteArrayList<>();
  public final List<Utterance> said = new CopyOnWriteArrayList<>();
  public final List<MessageContent> edits = new CopyOnWriteArrayList<>();
  public final FakeTechnicians technicians = new FakeTechnicians();
  public final FakeAskSupport ask = new FakeAskSupport();
  public TicketOutcome outcome = new TicketOutcome.Repeated();
  public SurveyOutcome surveyOutcome = new SurveyOutcome.Repeated();
  public boolean awaitsComment;
  public Optional<ClientCard> card = Optional.empty();
  public Change change = Change.DONE;
  public final Set<PersonId> shutOut = new HashSet<>();

  public SupportPorts ports() {
    return new SupportPorts(
        this, this, this, technicians, this, ask, ask, client -> card, MAIN_GROUP);
  }

  @Override
  public CarryOutcome fromClient(CommandId id, Client client, Utterance utterance, Instant at) {
    clients.add(client);
    said.add(utterance);
    return called(new CarryOutcome.NotOurs(), id, "from client");
  }

  @Override
  public CarryOutcome fromStaff(
      CommandId id, Topic topic, TicketActor by, Utterance utterance, Instant at) {
    speakers.add(by);
    said.add(utterance);
    return called(
        new CarryOutcome.NotOurs(), id, "from staff in", topic.chat().value(), topic.thread());
  }

  @Override
  public void edited(CommandId id, Utterance now, Instant at) {
    edits.add(now.content());
    called("", id, "edited", now.source().chat().value(), now.source().messageId());
  }

  @Override
  public void editedInTopic(CommandId id, Topic topic, Utterance now, Instant at) {
    edits.add(now.content());
    called("", id, "edited in", topic.chat().value(), topic.thread(), now.source().messageId());
  }

  @Override
  public ReleaseOutcome release(
      CommandId id, PostId post, MessageRef question, TicketActor by, Instant at) {
    called("", id, "release", post.value(), question.messageId());
    return ReleaseOutcome.SENT;
  }

  @Override
  public void unknownCommand(CommandId id, Topic topic, MessageRef message, Instant at) {
    called("", id, "unknown command in", topic.chat().value(), topic.thread());
  }

  @Override
  public void reacted(CommandId id, MessageRef message, Optional<String> emoji, Instant at) {
    called(
        "",
        id,
        "reacted",
        message.chat().value(),
        message.messageId(),
        emoji.orElse("with nothing"));
  }

  @Override
  public boolean isKnown(MessageRef source) {
    return false;
  }

  @Override
  public TicketOutcome handle(CommandId id, StaffCommand command) {
    String by = who(command.by());
    return switch (command) {
      case AssignTechnician assign ->
          called(
              outcome,
              id,
              "assign",
              assign.ticket().value(),
              assign.technician().value(),
              "by",
              by);
      case CloseTicket close -> called(outcome, id, "close", close.ticket().value(), "by", by);
      case ReopenTicket reopen -> called(outcome, id, "reopen", reopen.ticket().value(), "by", by);
      case CloseHere close -> called(outcome, id, "close in", close.topic().thread(), "by", by);
      case ReopenHere reopen -> called(outcome, id, "reopen in", reopen.topic().thread(), "by", by);
      case ReportTopicClosed closed ->
          called(outcome, id, "closed by hand", closed.topic().thread(), "by", by);
      case ConfirmClosing confirm -> answered("confirm closing", id, confirm);
      case KeepOpen keep -> answered("keep open", id, keep);
    };
  }

  private TicketOutcome answered(String words, CommandId id, AnswerClosing answer) {
    return called(
        outcome,
        id,
        words,
        answer.ticket().value(),
        "on",
        answer.question().messageId(),
        who(answer.by()));
  }

  @Override
  public void clientReturned(CommandId id, PersonId client, Instant at) {
    called("", id, "returned", client.value());
  }

  @Override
  public void clientBlocked(CommandId id, PersonId client, Instant at) {
    called("", id, "blocked", client.value());
  }

  @Override
  public SurveyOutcome mark(
      CommandId id,
      TicketId ticket,
      int question,
      int mark,
      PersonId by,
      MessageRef on,
      Instant at) {
    return called(surveyOutcome, id, "mark", ticket.value(), question, mark, "by", by.value());
  }

  @Override
  public SurveyOutcome skip(CommandId id, TicketId ticket, PersonId by, MessageRef on, Instant at) {
    return called(surveyOutcome, id, "skip", ticket.value(), "by", by.value());
  }

  @Override
  public boolean comment(CommandId id, PersonId by, String words, Instant at) {
    return awaitsComment && called(true, id, "comment", by.value(), words);
  }

  @Override
  public boolean cancelComment(CommandId id, PersonId by, Instant at) {
    return awaitsComment && called(true, id, "cancel comment", by.value());
  }

  @Override
  public Change ban(CommandId id, Person by, PersonId client, boolean banned, Instant at) {
    return called(change, id, banned ? "ban" : "unban", client.value());
  }

  @Override
  public boolean isShutOut(PersonId person) {
    return shutOut.contains(person);
  }

  @Override
  public void sharedPhone(CommandId id, PersonId client, String phone, Instant at) {
    called("", id, "phone", client.value(), phone);
  }

  private <T> T called(T answer, CommandId id, Object... words) {
    StringBuilder line = new StringBuilder(id.value());
    for (Object word : words) {
      line.append(' ').append(word);
    }
    calls.add(line.toString());
    return answer;
  }

  private static String who(TicketActor by) {
    return by.role() + " " + by.name();
  }
}
