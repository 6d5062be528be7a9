package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.testkit.memory.OutboxRow.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outbox, as a delivery worker sees it; each call is a transaction of its own. */
record InMemoryOutboxQueue(InMemoryStore store) implements OutboxQueue {
  private static final Comparator<OutboxRow> MOST_URGENT_FIRST =
      Comparator.comparing((OutboxRow row) -> row.route().urgency())
          .thenComparingLong(OutboxRow::id);

  @Override
  public List<Claim> claim(
      Set<Channel> channels, int limit, String worker, Instant now, Duration lease) {
    return store.transact(
        draft -> {
          InMemoryTables tables = draft.tables();
          return heads(tables, now)
              .filter(row -> channels.contains(row.route().channel()))
              .filter(row -> row.dueAt(now) && !frozen(tables, row, now))
              .sorted(MOST_URGENT_FIRST)
              .limit(limit)
              .map(row -> row.take(worker, now, lease))
              .peek(row -> tables.outbox.put(row.id(), row))
              .map(row -> claim(row, worker))
              .toList();
        });
  }

  @Override
  public void release(Collection<Claim> claims) {
    store.transact(
        draft -> claims.stream().filter(claim -> release(draft.tables(), claim)).count());
  }

  @Override
  public Map<Channel, Instant> nextDue(Set<Channel> channels, Instant now) {
    return store.transact(
        draft ->
            heads(draft.tables(), now)
                .filter(row -> channels.contains(row.route().channel()))
                .collect(
                    Collectors.toUnmodifiableMap(
                        row -> row.route().channel(),
                        row -> claimableAt(draft.tables(), row),
                        InMemoryOutboxQueue::earlier)));
  }

  private static Instant claimableAt(InMemoryTables tables, OutboxRow row) {
    Instant thawed = tables.frozen.getOrDefault(row.route().destination(), Instant.MIN);
    Instant due = row.claimableAt();
    return due.isAfter(thawed) ? due : thawed;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public List<OutboxDepth> depth(Instant now) {
    return store.transact(
        draft ->
            draft.tables().channels.stream()
                .map(channel -> depth(channel, draft.tables().outbox.values(), now))
                .toList());
  }

  @Override
  public int purge(Instant before) {
    return store.transact(
        draft -> {
          Map<Long, OutboxRow> outbox = draft.tables().outbox;
          int all = outbox.size();
          outbox.values().removeIf(row -> endedBefore(row, before));
          return all - outbox.size();
        });
  }

  /** The oldest of each ordering key, but for keys of which one is on its way. */
  private static Stream<OutboxRow> heads(InMemoryTables tables, Instant now) {
    Map<String, OutboxRow> heads = new HashMap<>();
    tables.outbox.values().stream()
        .filter(OutboxRow::active)
        .forEach(row -> heads.merge(row.route().orderingKey(), row, (a, b) -> head(a, b, now)));
    return heads.values().stream();
  }

  /**
   * A replayed effect is older than one that may have been taken meanwhile: that one goes first.
   */
  private static OutboxRow head(OutboxRow older, OutboxRow newer, Instant now) {
    return newer.takenAt(now) ? newer : older;
  }

  private static boolean frozen(InMemoryTables tables, OutboxRow row, Instant now) {
    return Optional.ofNullable(tables.frozen.get(row.route().destination()))
        .filter(until -> until.isAfter(now))
        .isPresent();
  }

  private static Claim claim(OutboxRow row, String worker) {
    return new Claim(
        row.id(),
        row.effect(),
        row.route(),
        row.enqueuedAt(),
        row.attempts() + 1,
        row.firstAttemptAt(),
        row.inDoubt(),
        worker);
  }

  private static boolean release(InMemoryTables tables, Claim claim) {
    OutboxRow row = tables.outbox.get(claim.outboxId());
    if (row != null && row.takenBy(claim) && row.standing() instanceof Standing.Taken taken) {
      tables.outbox.put(row.id(), row.untried(new Standing.Waiting(taken.due())));
      return true;
    }
    return false;
  }

  private static OutboxDepth depth(Channel channel, Collection<OutboxRow> rows, Instant now) {
    List<OutboxRow> own =
        rows.stream().filter(row -> row.route().channel().equals(channel)).toList();
    Duration oldest =
        own.stream()
            .filter(OutboxRow::active)
            .map(row -> row.overdue(now))
            .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
    return new OutboxDepth(
        channel,
        count(own, OutboxRow::active),
        count(own, row -> row.standing() instanceof Standing.GivenUp given && !given.parked()),
        count(own, row -> row.standing() instanceof Standing.GivenUp given && given.parked()),
        oldest);
  }

  private static long count(List<OutboxRow> rows, Predicate<OutboxRow> which) {
    return rows.stream().filter(which).count();
  }

  private static boolean endedBefore(OutboxRow row, Instant moment) {
    return row.standing() instanceof Standing.Done done && done.at().isBefore(moment);
  }
}
