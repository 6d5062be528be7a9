package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Marks in memory that never fall off early. Safe for use by several threads. */
public final class InMemoryForwardedMessages implements ForwardedMessages {
  private final Map<MessageRef, Instant> marks = new HashMap<>();
  private final Clock clock;

  /** No marks yet; they end by the given clock. */
  public InMemoryForwardedMessages(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized boolean mark(MessageRef source, Duration remember) {
    Instant now = clock.instant();
    Instant until = marks.get(source);
    if (until != null && until.isAfter(now)) {
      return false;
    }
    marks.put(source, now.plus(remember));
    return true;
  }
}
