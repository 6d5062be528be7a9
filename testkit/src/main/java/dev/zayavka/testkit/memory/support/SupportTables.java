package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.shared.ChatId;
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
import dev.zayavka.testkit.memory.DeskTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The tables of the support desk. */
final class SupportTables implements DeskTables {
  final TreeMap<Long, TicketState.Existing> tickets;
  final TreeMap<Long, Post> posts;
  final Map<PostPlace, Standing> copies;
  final TreeMap<Long, Technician> technicians;
  final Map<String, Technicians.Seeded> seeds;
  final Map<PersonId, ClientProfile> clients;
  final Map<TicketId, SurveyState> surveys;
  final Map<TicketId, Feedback> feedback;
  final List<TicketHistoryEntry> history;
  final AtomicLong lastTicket;
  final AtomicLong lastPost;
  final AtomicLong lastTechnician;

  SupportTables() {
    tickets = new TreeMap<>();
    posts = new TreeMap<>();
    copies = new HashMap<>();
    technicians = new TreeMap<>();
    seeds = new HashMap<>();
    clients = new HashMap<>();
    surveys = new HashMap<>();
    feedback = new HashMap<>();
    history = new ArrayList<>();
    lastTicket = new AtomicLong();
    lastPost = new AtomicLong();
    lastTechnician = new AtomicLong();
  }

  private SupportTables(SupportTables from) {
    tickets = new TreeMap<>(from.tickets);
    posts = new TreeMap<>(from.posts);
    copies = new HashMap<>(from.copies);
    technicians = new TreeMap<>(from.technicians);
    seeds = new HashMap<>(from.seeds);
    clients = new HashMap<>(from.clients);
    surveys = new HashMap<>(from.surveys);
    feedback = new HashMap<>(from.feedback);
    history = new ArrayList<>(from.history);
    lastTicket = from.lastTicket;
    lastPost = from.lastPost;
    lastTechnician = from.lastTechnician;
  }

  @Override
  public SupportTables copy() {
    return new SupportTables(this);
  }

  /** Tickets and technicians follow their group. */
  @Override
  public void groupMoved(ChatId from, ChatId to) {
    tickets.replaceAll((id, ticket) -> ticket.with(ticket.file().withMovedChat(from, to)));
    technicians.replaceAll((id, technician) -> moved(technician, from, to));
  }

  private static Technician moved(Technician technician, ChatId from, ChatId to) {
    return new Technician(
        technician.id(),
        technician.name(),
        technician.user(),
        moved(technician.group(), from, to),
        technician.active());
  }

  private static ChatId moved(ChatId chat, ChatId from, ChatId to) {
    return chat.equals(from) ? to : chat;
  }

  /** A post on a leg. */
  record PostPlace(PostId post, Leg leg) {}

  /** A copy, and whether its leg was lost since. */
  record Standing(PostCopy copy, boolean lost) {}
}
