package dev.zayavka.core.shared;

import dev.zayavka.ports.shared.StorageUnavailable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Batch loop over independent items: one failure does not stop the others. */
public final class ForEachItem {

  private ForEachItem() {}

  /**
   * Runs the action for each item. If one fails, the others still run; if the store is unavailable,
   * the loop stops.
   *
   * @throws RuntimeException the first failure, after all items had their turn; further failures
   *     are suppressed in it
   */
  public static <T> void each(List<T> items, Consumer<? super T> action) {
    count(
        items,
        item -> {
          action.accept(item);
          return true;
        });
  }

  /**
   * Runs the action for each item and counts those it changed.
   *
   * @param action returns true if it had something to do
   */
  public static <T> int count(List<T> items, Predicate<? super T> action) {
    int done = 0;
    RuntimeException first = null;
    for (T item : items) {
      try {
        done += action.test(item) ? 1 : 0;
      } catch (StorageUnavailable e) {
        throw e;
      } catch (RuntimeException e) {
        first = together(first, e);
      }
    }
    if (first != null) {
      throw first;
    }
    return done;
  }

  private static RuntimeException together(
      @Nullable RuntimeException first, RuntimeException further) {
    if (first == null) {
      return further;
    }
    first.addSuppressed(further);
    return first;
  }
}
