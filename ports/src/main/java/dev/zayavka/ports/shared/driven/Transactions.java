package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.CommandId;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Database transactions: a unit of work commits as a whole or not at all.
 *
 * @param <W> the ports available inside a transaction
 */
public interface Transactions<W extends Work> {

  /**
   * Runs the action in a transaction of its own and commits when it returns. The action may be run
   * again from the start when the store asks for it (a serialisation conflict), so it has no effect
   * but through {@code work}.
   *
   * @return what the action returned
   * @throws IllegalStateException when called inside another transaction of the same thread
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store cannot be reached
   */
  <T> T inTransaction(Function<? super W, ? extends T> action);

  /**
   * Answers a question by reads that each see what is committed by then, without a transaction
   * around them. The question locks and writes nothing. A store without such reads uses a
   * transaction.
   *
   * @throws IllegalStateException when called inside another transaction of the same thread
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store cannot be reached
   */
  default <T> T read(Function<? super W, ? extends T> question) {
    return inTransaction(question);
  }

  /** Runs an action without a result, under the rules of {@link #inTransaction}. */
  default void run(Consumer<? super W> action) {
    inTransaction(
        work -> {
          action.accept(work);
          return true;
        });
  }

  /**
   * Runs an idempotent command, under the rules of {@link #inTransaction}: the action and the note
   * that the command was carried out commit together. The claim comes first, so an action that
   * locks rows holds it already.
   *
   * @param repeated the answer to a command that was carried out before; the action does not run
   * @return what the action returned, or {@code repeated}
   */
  default <T> T once(
      CommandId command, Instant at, T repeated, Function<? super W, ? extends T> action) {
    return inTransaction(
        work -> work.commands().firstTime(command, at) ? action.apply(work) : repeated);
  }

  /** Runs an idempotent command without a result, under the rules of {@link #once}. */
  default void runOnce(CommandId command, Instant at, Consumer<? super W> action) {
    run(
        work -> {
          if (work.commands().firstTime(command, at)) {
            action.accept(work);
          }
        });
  }
}
