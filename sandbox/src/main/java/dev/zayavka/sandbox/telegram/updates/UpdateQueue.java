package dev.zayavka.sandbox.telegram.updates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.sync.Monitor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Queue of updates the bot has not confirmed yet, oldest first. Its state is guarded by the
 * emulator's {@link Monitor}.
 */
public final class UpdateQueue {
  private final Monitor monitor;
  private final InstantSource clock;
  private final TreeMap<Integer, Update> pending = new TreeMap<>();
  private UpdateTypes allowed = UpdateTypes.DEFAULT;
  private int nextId;

  public UpdateQueue(Monitor monitor, InstantSource clock, int firstId) {
    this.monitor = monitor;
    this.clock = clock;
    this.nextId = firstId;
  }

  /**
   * Adds an update. An update of a type that is not allowed at that moment is lost and not
   * delivered later.
   */
  public void add(String type, ObjectNode payload, long line) {
    monitor.run(
        () -> {
          if (allowed.allow(type)) {
            int id = nextId++;
            pending.put(id, new Update(id, type, payload, line, clock.instant()));
          }
        });
  }

  /** Adds a copy of an update with a new id, as if an app sends a tap twice. */
  public void addAgain(Update update) {
    add(update.type(), update.payload(), update.line());
  }

  public void allow(Collection<String> types) {
    monitor.run(() -> allowed = UpdateTypes.of(types));
  }

  public UpdateTypes allowed() {
    return monitor.read(() -> allowed);
  }

  /**
   * Removes the updates that an offset confirms: all before it, or for a negative offset all but
   * that number of the newest (Bot API, getUpdates).
   */
  public void confirmUpTo(int offset) {
    monitor.changeUnseen(
        () -> {
          dropStale();
          if (offset > 0) {
            pending.headMap(offset, false).clear();
          } else if (offset < 0) {
            while (pending.size() > -(long) offset) {
              pending.pollFirstEntry();
            }
          }
          return pending.size();
        });
  }

  /** The oldest pending updates. */
  public List<Update> oldest(int limit) {
    return monitor.read(
        () -> {
          dropStale();
          return pending.values().stream().limit(limit).toList();
        });
  }

  /** The first pending update of each line that is not busy, in order. */
  List<Update> heads(Set<Long> busyLines) {
    return monitor.read(
        () -> {
          dropStale();
          Set<Long> seen = new HashSet<>(busyLines);
          return pending.values().stream().filter(update -> seen.add(update.line())).toList();
        });
  }

  public void confirm(Update update) {
    monitor.changeUnseen(() -> Optional.ofNullable(pending.remove(update.id())));
  }

  public int size() {
    return monitor.read(
        () -> {
          dropStale();
          return pending.size();
        });
  }

  /** Waits until the bot has confirmed every update; false on timeout. */
  public boolean awaitsEmpty(Duration timeout) {
    return monitor
        .await(() -> size() == 0 ? Optional.of(true) : Optional.empty(), timeout)
        .orElse(false);
  }

  public void clear() {
    monitor.run(pending::clear);
  }

  /**
   * Continues with another update id: "after a week without updates, the id is chosen randomly"
   * (Bot API, Update).
   */
  public void continueFrom(int id) {
    monitor.run(() -> nextId = id);
  }

  private void dropStale() {
    pending.values().removeIf(update -> update.isStaleAt(clock.instant()));
  }
}
