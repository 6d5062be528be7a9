package dev.zayavka.ports.shared.driving;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.DeskOutcome;

/**
 * Command handler: the one shape in which a desk takes commands, so that a decorator written once
 * serves every desk.
 *
 * @param <C> the commands of the desk
 * @param <O> their outcomes
 */
public interface HandleCommands<C extends DeskCommand, O extends DeskOutcome> {

  /**
   * Carries the command out in one transaction, or refuses it. Idempotent: an id that was handled
   * before changes nothing again.
   *
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store cannot be reached; nothing
   *     was kept then
   */
  O handle(CommandId id, C command);
}
