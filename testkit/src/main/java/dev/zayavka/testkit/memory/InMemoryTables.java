package dev.zayavka.testkit.memory;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceHistoryEntry;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceState;
import dev.zayavka.ports.devices.ImportFile;
import dev.zayavka.ports.devices.Loan;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.driven.Technicians;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything the store keeps. A transaction works on a copy, which takes the place of the original
 * when it commits; all values are immutable, so that a copy of the collections is a copy of all.
 */
final class InMemoryTables {
  final Set<CommandId> commands;
  final Map<PersonId, Dialogue> dialogues;
  final Map<PersonId, Known> people;
  final Map<Long, DeadUpdate> deadUpdates;
  final Map<ChatId, ChatId> chatMoves;

  final TreeMap<Long, OutboxRow> outbox;
  final Map<String, Instant> frozen;
  final Set<Channel> channels;

  final Map<OnefId, CreditState.Existing> requests;
  final Map<RequestId, List<MessageRef>> cards;
  final List<RequestHistoryEntry> audit;
  final Map<OnefId, Instant> reminders;
  final Map<PersonId, Analyst> analysts;

  final TreeMap<Long, TicketState.Existing> tickets;
  final TreeMap<Long, Post> posts;
  final Map<PostPlace, Standing> copies;
  final TreeMap<Long, Technician> technicians;
  final Map<String, Technicians.Seeded> seeds;
  final Map<PersonId, ClientProfile> clients;
  final Map<TicketId, SurveyState> surveys;
  final Map<TicketId, Feedback> feedback;
  final List<TicketHistoryEntry> history;

  final TreeMap<Long, String> categories;
  final TreeMap<Long, DeviceState.Existing> devices;
  final TreeMap<Long, Lending> loans;
  final TreeMap<Long, Borrower> borrowers;
  final List<DeviceHistoryEntry> deviceActions;
  final Map<Reminded, Instant> deviceReminders;
  final TreeSet<LocalDate> overdueReports;
  final TreeMap<Long, ImportFile> imports;
  final Map<Long, byte[]> importContents;

  InMemoryTables() {
    commands = new HashSet<>();
    dialogues = new HashMap<>();
    people = new HashMap<>();
    deadUpdates = new HashMap<>();
    chatMoves = new HashMap<>();
    outbox = new TreeMap<>();
    frozen = new HashMap<>();
    channels = EnumSet.noneOf(Channel.class);
    requests = new HashMap<>();
    cards = new HashMap<>();
    audit = new ArrayList<>();
    reminders = new HashMap<>();
    analysts = new HashMap<>();
    tickets = new TreeMap<>();
    posts = new TreeMap<>();
    copies = new HashMap<>();
    technicians = new TreeMap<>();
    seeds = new HashMap<>();
    clients = new HashMap<>();
    surveys = new HashMap<>();
    feedback = new HashMap<>();
    history = new ArrayList<>();
    categories = new TreeMap<>();
    devices = new TreeMap<>();
    loans = new TreeMap<>();
    borrowers = new TreeMap<>();
    deviceActions = new ArrayList<>();
    deviceReminders = new LinkedHashMap<>();
    overdueReports = new TreeSet<>();
    imports = new TreeMap<>();
    importContents = new HashMap<>();
  }

  private InMemoryTables(InMemoryTables from) {
    commands = new HashSet<>(from.commands);
    dialogues = new HashMap<>(from.dialogues);
    people = new HashMap<>(from.people);
    deadUpdates = new HashMap<>(from.deadUpdates);
    chatMoves = new HashMap<>(from.chatMoves);
    outbox = new TreeMap<>(from.outbox);
    frozen = new HashMap<>(from.frozen);
    channels = EnumSet.noneOf(Channel.class);
    channels.addAll(from.channels);
    requests = new HashMap<>(from.requests);
    cards = new HashMap<>(from.cards);
    audit = new ArrayList<>(from.audit);
    reminders = new HashMap<>(from.reminders);
    analysts = new HashMap<>(from.analysts);
    tickets = new TreeMap<>(from.tickets);
    posts = new TreeMap<>(from.posts);
    copies = new HashMap<>(from.copies);
    technicians = new TreeMap<>(from.technicians);
    seeds = new HashMap<>(from.seeds);
    clients = new HashMap<>(from.clients);
    surveys = new HashMap<>(from.surveys);
    feedback = new HashMap<>(from.feedback);
    history = new ArrayList<>(from.history);
    categories = new TreeMap<>(from.categories);
    devices = new TreeMap<>(from.devices);
    loans = new TreeMap<>(from.loans);
    borrowers = new TreeMap<>(from.borrowers);
    deviceActions = new ArrayList<>(from.deviceActions);
    deviceReminders = new LinkedHashMap<>(from.deviceReminders);
    overdueReports = new TreeSet<>(from.overdueReports);
    imports = new TreeMap<>(from.imports);
    importContents = new HashMap<>(from.importContents);
  }

  InMemoryTables copy() {
    return new InMemoryTables(this);
  }

  /** Somebody who wrote in private, and whether they can be written to now. */
  record Known(Person person, boolean reachable) {}

  /** A post on a leg. */
  record PostPlace(PostId post, Leg leg) {}

  /** A copy, and whether its leg was lost since. */
  record Standing(PostCopy copy, boolean lost) {}

  /** A loan of a device; it is open while it has no end. */
  record Lending(DeviceId device, Loan loan, Optional<Instant> endedAt) {}

  /** What somebody was reminded of, and on which day. */
  record Reminded(LoanId loan, ReminderStage stage, LocalDate day) {}
}
