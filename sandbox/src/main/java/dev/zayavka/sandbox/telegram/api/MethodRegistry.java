package dev.zayavka.sandbox.telegram.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Registry of methods by name; "all methods in the Bot API are case-insensitive". */
final class MethodRegistry {
  private final Map<String, Entry> byName = new TreeMap<>();

  /** Locking and flood control of a method. */
  enum Kind {
    /** Counts against the flood limit of its chat and runs under the monitor. */
    WRITES,
    /** Changes state without a flood limit. */
    FREE,
    /** Reads state only. */
    READS,
    /** Waits inside the method, so it must not hold the monitor. */
    WAITS
  }

  record Entry(String name, Kind kind, ApiMethod method) {}

  void writes(String name, ApiMethod method) {
    add(new Entry(name, Kind.WRITES, method));
  }

  void free(String name, ApiMethod method) {
    add(new Entry(name, Kind.FREE, method));
  }

  void reads(String name, ApiMethod method) {
    add(new Entry(name, Kind.READS, method));
  }

  void waits(String name, ApiMethod method) {
    add(new Entry(name, Kind.WAITS, method));
  }

  Optional<Entry> find(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  private void add(Entry entry) {
    byName.put(entry.name().toLowerCase(Locale.ROOT), entry);
  }
}
