package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.Cache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A cache in memory that never loses anything early. Safe for use by several threads. */
public final class InMemoryCache implements Cache {
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Clock clock;

  /** An empty cache; values end by the given clock. */
  public InMemoryCache(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(kept.get(key))
        .filter(value -> value.until().isAfter(clock.instant()))
        .map(Kept::value);
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    kept.put(key, new Kept(value, clock.instant().plus(timeToLive)));
  }

  @Override
  public void remove(String key) {
    kept.remove(key);
  }

  private record Kept(String value, Instant until) {}
}
