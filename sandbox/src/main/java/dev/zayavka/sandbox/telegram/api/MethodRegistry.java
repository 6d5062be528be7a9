package dev.zayavka.sandbox.telegram.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The methods by name; "all methods in the Bot API are case-insensitive". */
final class MethodRegistry {
  private final Map<String, Entry> byName = new TreeMap<>();

  /** How a method stands to the rest of the emulator. */
  enum Kind {
    /** Draws on the flood budget of its chat and runs under the monitor. */
    WRITES,
    /** Changes something outside of any budget. */
    FREE,
    /** Only looks. */
    READS,
    /** Waits by itself, so it must not hold the monitor. */
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
