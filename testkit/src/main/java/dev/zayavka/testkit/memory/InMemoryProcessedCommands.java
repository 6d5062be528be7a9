package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import java.time.Instant;

/** The commands that were carried out. */
record InMemoryProcessedCommands(TransactionDraft draft) implements ProcessedCommands {
  @Override
  public boolean firstTime(CommandId command, Instant at) {
    return draft.tables().commands.add(command);
  }

  @Override
  public boolean seen(CommandId command) {
    return draft.tables().commands.contains(command);
  }
}
