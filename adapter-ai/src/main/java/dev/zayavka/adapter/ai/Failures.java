package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Classes of failures that are the same for all providers. */
final class Failures {

  static final int BAD_REQUEST = 400;
  static final int PAYMENT_REQUIRED = 402;
  static final int TOO_LARGE = 413;
  static final int TOO_MANY_REQUESTS = 429;
  static final int UNAVAILABLE = 503;

  /** Letters alone: a text, a number or a key is no code. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,64}");

  private Failures() {}

  /** The first of these that is a code; a provider may put anything in its place. */
  static AiFault fault(int status, String... codes) {
    return new AiFault(
        status,
        Stream.of(codes).filter(code -> CODE.matcher(code).matches()).findFirst().orElse(""));
  }

  /**
   * The outcome of a status, without anything more to go by.
   *
   * @param pause asked for by the server
   */
  static AiOutcome byStatus(AiFault fault, Optional<Duration> pause) {
    return switch (fault.status()) {
      case PAYMENT_REQUIRED -> new AiOutcome.Exhausted(fault);
      case TOO_MANY_REQUESTS ->
          new AiOutcome.Wait(Pauses.bounded(pause.orElse(Pauses.USUAL)), fault);
      case UNAVAILABLE -> unreachable(fault, Optional.of(pause.orElse(Pauses.OVERLOADED)));
      // Request timeout, conflict, too early, and Google's "client closed request".
      case 408, 409, 425, 499 -> unreachable(fault, pause);
      default ->
          fault.status() >= 500 ? unreachable(fault, pause) : new AiOutcome.Misconfigured(fault);
    };
  }

  private static AiOutcome unreachable(AiFault fault, Optional<Duration> pause) {
    return new AiOutcome.Unreachable(pause.map(Pauses::bounded).orElse(Duration.ZERO), fault);
  }
}
