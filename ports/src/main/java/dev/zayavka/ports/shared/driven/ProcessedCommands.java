package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.CommandId;
import java.time.Instant;

/** Idempotency record: the ids of commands that were carried out. */
public interface ProcessedCommands {

  /**
   * Claims a command for this transaction. Of two transactions that claim the same one at once, the
   * second waits for the first, and is refused when that one commits.
   *
   * @return false when the command was carried out before
   */
  boolean firstTime(CommandId command, Instant at);

  /** True when the command was carried out before, in a transaction that committed. */
  boolean seen(CommandId command);
}
