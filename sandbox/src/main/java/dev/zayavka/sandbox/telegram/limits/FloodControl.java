package dev.zayavka.sandbox.telegram.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Telegram's flood control. A call over the limit is answered with 429 and freezes its chat (or the
 * whole bot) for that number of seconds. A call during the freeze is a {@link FloodViolation} and
 * extends the wait each time.
 */
public final class FloodControl {
  private static final long WHOLE_BOT = 0;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PENALTY = Duration.ofHours(1);

  private final InstantSource clock;
  private final Map<Long, RateWindow> windows = new HashMap<>();
  private final Map<Long, TokenBucket> buckets = new HashMap<>();
  private final Map<Long, Freeze> freezes = new HashMap<>();
  private final List<FloodViolation> violations = new ArrayList<>();
  private FloodLimits limits;

  public FloodControl(InstantSource clock, FloodLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /** Sets new limits and resets all counters. */
  public synchronized void limits(FloodLimits now) {
    limits = now;
    windows.clear();
    buckets.clear();
    freezes.clear();
  }

  /** Freezes a chat manually, as Telegram sometimes does without an exceeded limit. */
  public synchronized void freeze(long chatId, Duration wait) {
    freezes.put(chatId, new Freeze(clock.instant().plus(wait), wait, 0));
  }

  /** Calls made during a freeze so far. */
  public synchronized List<FloodViolation> violations() {
    return List.copyOf(violations);
  }

  public synchronized void forgetViolations() {
    violations.clear();
  }

  /**
   * Counts a call.
   *
   * @return the seconds to wait, or empty if the call is allowed
   */
  public synchronized OptionalInt ask(long chatId, boolean group, String method) {
    Instant now = clock.instant();
    for (long frozen : new long[] {WHOLE_BOT, chatId}) {
      Freeze freeze = freezes.get(frozen);
      if (freeze != null && freeze.until().isAfter(now)) {
        return OptionalInt.of(punish(frozen, freeze, method, now));
      }
    }
    if (!limits.on()) {
      return OptionalInt.empty();
    }
    RateWindow bot = windows.computeIfAbsent(WHOLE_BOT, id -> new RateWindow());
    Duration botWait = bot.waitFor(limits.botPerSecond(), SECOND, now);
    if (botWait.isPositive()) {
      return OptionalInt.of(freezeFor(WHOLE_BOT, botWait, now));
    }
    Duration chatWait = group ? groupWait(chatId, now) : privateWait(chatId, now);
    if (chatWait.isPositive()) {
      return OptionalInt.of(freezeFor(chatId, chatWait, now));
    }
    bot.add(now);
    freezes.remove(chatId);
    return OptionalInt.empty();
  }

  private Duration groupWait(long chatId, Instant now) {
    RateWindow window = windows.computeIfAbsent(chatId, id -> new RateWindow());
    Duration wait = window.waitFor(limits.groupPerMinute(), MINUTE, now);
    if (wait.isZero()) {
      window.add(now);
    }
    return wait;
  }

  private Duration privateWait(long chatId, Instant now) {
    TokenBucket bucket =
        buckets.computeIfAbsent(chatId, id -> new TokenBucket(limits.privateBurst(), now));
    Duration wait = bucket.waitFor(limits.privateBurst(), now);
    if (wait.isZero()) {
      bucket.take();
    }
    return wait;
  }

  private int freezeFor(long who, Duration wait, Instant now) {
    Duration whole = Duration.ofSeconds(seconds(wait));
    freezes.put(who, new Freeze(now.plus(whole), whole, 0));
    return (int) whole.toSeconds();
  }

  private int punish(long who, Freeze freeze, String method, Instant now) {
    Duration left = Duration.between(now, freeze.until());
    violations.add(new FloodViolation(now, who, method, left));
    Duration penalty = freeze.length().multipliedBy(1L << Math.min(freeze.strikes(), 20));
    if (penalty.compareTo(LONGEST_PENALTY) > 0) {
      penalty = LONGEST_PENALTY;
    }
    freezes.put(
        who, new Freeze(freeze.until().plus(penalty), freeze.length(), freeze.strikes() + 1));
    return seconds(left.plus(penalty));
  }

  private static int seconds(Duration wait) {
    return (int) Math.ceil(wait.toNanos() / 1e9);
  }

  private record Freeze(Instant until, Duration length, int strikes) {}
}
