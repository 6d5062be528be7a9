package dev.zayavka.core.support;

import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketCommand;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.OpenTicket;
import dev.zayavka.ports.support.TicketCommand.QuestionClosing;
import dev.zayavka.ports.support.TicketCommand.RaiseAlarm;
import dev.zayavka.ports.support.TicketCommand.RecordAnswer;
import dev.zayavka.ports.support.TicketCommand.RecordCard;
import dev.zayavka.ports.support.TicketCommand.RecordClientBanned;
import dev.zayavka.ports.support.TicketCommand.RecordClientBlocked;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
import dev.zayavka.ports.support.TicketCommand.RecordClientUnbanned;
import dev.zayavka.ports.support.TicketCommand.RecordQuestion;
import dev.zayavka.ports.support.TicketCommand.RecordTopic;
import dev.zayavka.ports.support.TicketCommand.RecordTopicLoss;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Absent;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Table of every state and command of a ticket. */
final class TicketTable {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final TicketId ID = new TicketId(15);
  static final TechnicianId IVAN = new TechnicianId(1);
  static final TechnicianId OLGA = new TechnicianId(2);
  static final ChatId GROUP = new ChatId(-1001L);
  static final Client CLIENT = new Client(Person.of(500, "Анна"), Optional.of("anna"));
  static final TicketActor STAFF = TicketActor.of(Role.STAFF, Person.of(11, "Пётр"));

  private static final Topic TOPIC = new Topic(GROUP, 77);
  private static final Topic MIRROR = new Topic(new ChatId(-1002L), 5);
  private static final MessageRef CARD = new MessageRef(GROUP, 78);
  private static final Duration SLA = Duration.ofMinutes(30);

  private TicketTable() {}

  static StateTable<TicketState, TicketCommand, TicketEvent, TicketReason> table() {
    return new StateTable<>(states(), commands(), TicketDecider::decide, TicketDecider::evolve);
  }

  /** States whose client waits for an answer and is reachable. */
  static List<TicketState> states() {
    ClientWait waiting = new ClientWait(NOW.minus(SLA), NOW, false);
    return List.of(
        new Absent(),
        new New(file(Optional.of(waiting))),
        new Working(file(Optional.of(waiting)), IVAN),
        new Closed(file(Optional.empty()), Optional.of(IVAN), NOW));
  }

  /** Each command with its relevant variants; the title begins with the command's name. */
  static Map<String, TicketCommand> commands() {
    Map<String, TicketCommand> all = new LinkedHashMap<>();
    all.put("OpenTicket", new OpenTicket(ID, CLIENT, GROUP, Optional.empty(), NOW));
    all.put("AssignTechnician, who has it", new AssignTechnician(ID, IVAN, STAFF, NOW));
    all.put("AssignTechnician, another", new AssignTechnician(ID, OLGA, STAFF, NOW));
    all.put("CloseTicket", new CloseTicket(ID, STAFF, NOW));
    all.put("ReopenTicket, within 7 days", new ReopenTicket(ID, STAFF, later(Duration.ofDays(7))));
    all.put(
        "ReopenTicket, later",
        new ReopenTicket(ID, STAFF, later(Duration.ofDays(7).plusMillis(1))));
    all.put("QuestionClosing", new QuestionClosing(ID, Leg.MAIN, STAFF, NOW));
    all.put("RecordQuestion", new RecordQuestion(ID, later(SLA), NOW));
    all.put("RecordAnswer", new RecordAnswer(ID, STAFF, NOW));
    all.put("RaiseAlarm, in time", new RaiseAlarm(ID, NOW));
    all.put("RaiseAlarm, too early", new RaiseAlarm(ID, NOW.minusMillis(1)));
    all.put("RecordTopic, known", new RecordTopic(ID, Leg.MAIN, TOPIC, NOW));
    all.put("RecordTopic, of another leg", new RecordTopic(ID, Leg.mirror(OLGA), MIRROR, NOW));
    all.put("RecordTopicLoss", new RecordTopicLoss(ID, Leg.MAIN, NOW));
    all.put("RecordTopicLoss, of no topic", new RecordTopicLoss(ID, Leg.mirror(OLGA), NOW));
    all.put("RecordCard, known", new RecordCard(ID, CARD, NOW));
    all.put("RecordCard, another", new RecordCard(ID, new MessageRef(GROUP, 99), NOW));
    all.put("RecordClientBlocked", new RecordClientBlocked(ID, NOW));
    all.put("RecordClientReturned", new RecordClientReturned(ID, NOW));
    all.put("RecordClientBanned", new RecordClientBanned(ID, STAFF, NOW));
    all.put("RecordClientUnbanned", new RecordClientUnbanned(ID, STAFF, NOW));
    return all;
  }

  static TicketDossier file(Optional<ClientWait> waiting) {
    return new TicketDossier(
        ID,
        CLIENT,
        3,
        Optional.empty(),
        GROUP,
        Optional.of(TOPIC),
        Optional.of(CARD),
        Map.of(IVAN, MIRROR),
        waiting,
        false,
        false,
        Optional.empty(),
        NOW.minus(SLA));
  }

  private static Instant later(Duration later) {
    return NOW.plus(later);
  }
}
