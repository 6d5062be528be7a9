package dev.zayavka.ports.shared.driven;

import java.time.Duration;
import java.util.Optional;

/** Cache of values that may be lost at any time and are cheap to compute again. */
public interface Cache {

  /** The value kept under this key; empty when there is none or its time is over. */
  Optional<String> get(String key);

  /** Keeps a value for a while; one that was there is replaced. */
  void put(String key, String value, Duration timeToLive);

  /** Forgets a value; nothing happens when there is none. */
  void remove(String key);
}
