package dev.zayavka.ports.shared.driven;

import java.util.function.Function;

/**
 * Runs a piece of work so that all of it is kept, or nothing.
 *
 * @param <W> the ports one desk may use inside
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
}
