package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The tables every desk shares, with those of the desks beside them. A transaction works on a copy,
 * which takes the place of the original when it commits; all values are immutable, so that a copy
 * of the collections is a copy of all.
 */
final class InMemoryTables {
  final Set<CommandId> commands;
  final Map<PersonId, Dialogue> dialogues;
  final Map<PersonId, Known> people;
  final Map<Long, DeadUpdate> deadUpdates;
  final Map<ChatId, ChatId> chatMoves;
  final Map<String, ShownDigest> shownDigests;

  final TreeMap<Long, OutboxRow> outbox;
  final AtomicLong lastEffect;
  final Map<String, Instant> frozen;
  final Set<Channel> channels;

  /** The tables of each desk under their type. */
  final Map<Class<?>, DeskTables> desks;

  InMemoryTables() {
    commands = new HashSet<>();
    dialogues = new HashMap<>();
    people = new HashMap<>();
    deadUpdates = new HashMap<>();
    chatMoves = new HashMap<>();
    shownDigests = new HashMap<>();
    outbox = new TreeMap<>();
    lastEffect = new AtomicLong();
    frozen = new HashMap<>();
    channels = new HashSet<>();
    desks = new HashMap<>();
  }

  private InMemoryTables(InMemoryTables from) {
    commands = new HashSet<>(from.commands);
    dialogues = new HashMap<>(from.dialogues);
    people = new HashMap<>(from.people);
    deadUpdates = new HashMap<>(from.deadUpdates);
    chatMoves = new HashMap<>(from.chatMoves);
    shownDigests = new HashMap<>(from.shownDigests);
    outbox = new TreeMap<>(from.outbox);
    lastEffect = from.lastEffect;
    frozen = new HashMap<>(from.frozen);
    channels = new HashSet<>(from.channels);
    desks = new HashMap<>(from.desks);
    desks.replaceAll((type, tables) -> tables.copy());
  }

  /** A copy that has tables of every desk: where there are none yet, copies of these empty ones. */
  InMemoryTables copy(Collection<DeskTables> empty) {
    InMemoryTables copy = new InMemoryTables(this);
    empty.forEach(tables -> copy.desks.computeIfAbsent(tables.getClass(), type -> tables.copy()));
    return copy;
  }

  /** A person who wrote in private; reachable if the bot can write to them now. */
  record Known(Person person, boolean reachable) {}
}
