package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;

/**
 * Messages already carried over a bridge: the fast guard against loops. It may forget; the unique
 * key in the database is the truth.
 */
public interface ForwardedMessages {

  /**
   * Marks a message as carried. Of several callers at once, one is told true.
   *
   * @param remember how long the mark stands
   * @return false when the mark stood already
   */
  boolean mark(MessageRef source, Duration remember);
}
