package dev.zayavka.sandbox.sync;

import java.time.Duration;

/**
 * Time limit of a hung run. Every wait for an event that is sure to come has this limit, and no
 * outcome depends on it: a slow machine only waits longer.
 */
public final class Patience {

  /** Longest wait for one event; the limit of a whole test (10 minutes) is above it. */
  public static final Duration LIMIT = Duration.ofMinutes(4);

  private Patience() {}
}
