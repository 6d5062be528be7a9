package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;

/**
 * Marks of forwarded messages: the fast guard against loops. It may forget; the unique key in the
 * database is the truth.
 */
public interface ForwardedMessages {

  /**
   * Marks a message as forwarded. Of several concurrent callers, exactly one gets true.
   *
   * @param remember how long the mark is kept
   * @return false if it was marked already
   */
  boolean mark(MessageRef source, Duration remember);
}
