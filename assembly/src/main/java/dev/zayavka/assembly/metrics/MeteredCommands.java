package dev.zayavka.assembly.metrics;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.DeskOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Metering decorator of a command handler: counts commands by desk, kind and outcome. */
public final class MeteredCommands<C extends DeskCommand, O extends DeskOutcome>
    implements HandleCommands<C, O> {

  private final String desk;
  private final HandleCommands<C, O> handler;
  private final Metrics metrics;

  /**
   * A decorator over one handler.
   *
   * @param desk the label {@code desk} of the metric
   */
  public MeteredCommands(String desk, HandleCommands<C, O> handler, Metrics metrics) {
    this.desk = desk;
    this.handler = handler;
    this.metrics = metrics;
  }

  @Override
  public O handle(CommandId id, C command) {
    O outcome = handler.handle(id, command);
    metrics.command(desk, commandKind(command.counted(), outcome), kind(outcome.counted()));
    return outcome;
  }

  private static String commandKind(DeskCommand command, DeskOutcome outcome) {
    return outcome
        .commandKind()
        .or(command::kind)
        .orElseGet(() -> command.getClass().getSimpleName());
  }

  private static String kind(DeskOutcome outcome) {
    return outcome.kind().orElseGet(() -> outcome.getClass().getSimpleName());
  }
}
