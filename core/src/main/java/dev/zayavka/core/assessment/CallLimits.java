package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingRefusal.Limit;
import dev.zayavka.ports.assessment.TrainingRefusal.Limited;
import dev.zayavka.ports.assessment.driven.AiCalls.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Limits of calls and tokens: sliding windows for calls, the calendar day for tokens. Pure
 * functions.
 */
final class CallLimits {

  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration HOUR = Duration.ofHours(1);

  /** A limit of 0 is not free again while the settings stand. */
  private static final Duration NEVER = Duration.ofDays(3650);

  private CallLimits() {}

  /** The limit that is used up, the one that is free latest; empty if a call may be made. */
  static Optional<TrainingRefusal> refusal(AssessmentPolicy policy, Usage usage, Instant now) {
    AssessmentPolicy.Limits limits = policy.limits();
    return Stream.of(
            window(Limit.PER_MINUTE, limits.callsPerMinute(), MINUTE, usage.calls(), now),
            window(Limit.PER_HOUR, limits.callsPerHour(), HOUR, usage.calls(), now),
            day(
                Limit.TOKENS_PER_PERSON_DAY,
                limits.tokensPerPersonDay(),
                usage.tokensOfPerson(),
                now,
                tomorrow(now, policy.zone())),
            day(
                Limit.TOKENS_PER_DAY,
                limits.tokensPerDay(),
                usage.tokensOfAll(),
                now,
                tomorrow(now, policy.zone())))
        .flatMap(Optional::stream)
        .max((one, other) -> one.freeAt().compareTo(other.freeAt()))
        .map(limited -> limited);
  }

  /** Begin of the tokens that a limit counts: of the day, or of none if no limit counts any. */
  static Instant tokensSince(AssessmentPolicy policy, Instant now) {
    AssessmentPolicy.Limits limits = policy.limits();
    return limits.tokensPerDay().isPresent() || limits.tokensPerPersonDay().isPresent()
        ? today(now, policy.zone())
        : now;
  }

  /** Begin of the day in this zone. */
  static Instant today(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static Instant tomorrow(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Optional<Limited> window(
      Limit limit, OptionalInt most, Duration length, List<Instant> calls, Instant now) {
    if (most.isEmpty()) {
      return Optional.empty();
    }
    if (most.getAsInt() == 0) {
      return Optional.of(new Limited(limit, now.plus(NEVER)));
    }
    List<Instant> within = calls.stream().filter(call -> call.isAfter(now.minus(length))).toList();
    if (within.size() < most.getAsInt()) {
      return Optional.empty();
    }
    Instant oldestThatCounts = within.get(within.size() - most.getAsInt());
    return Optional.of(new Limited(limit, oldestThatCounts.plus(length)));
  }

  private static Optional<Limited> day(
      Limit limit, OptionalLong most, long used, Instant now, Instant tomorrow) {
    if (most.isEmpty() || used < most.getAsLong()) {
      return Optional.empty();
    }
    return Optional.of(new Limited(limit, most.getAsLong() == 0 ? now.plus(NEVER) : tomorrow));
  }
}
