package dev.zayavka.core.shared;

import dev.zayavka.ports.shared.StorageUnavailable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Work on a list whose items have nothing to do with one another. */
public final class ForEachItem {

  private ForEachItem() {}

  /**
   * Does this for every item. One that fails does not keep those behind it from their turn, today
   * and at every tick to come; when there is no storage, no other item needs to try.
   *
   * @throws RuntimeException what the first failure was, when all have had their turn; further ones
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
   * The same, and counts for how many of them it was done.
   *
   * @param action true when it had something to do
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
