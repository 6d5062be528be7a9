package dev.zayavka.core.shared;

import dev.zayavka.ports.shared.StorageUnavailable;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work on a list whose items have nothing to do with one another. */
public final class OneByOne {

  private OneByOne() {}

  /**
   * Does this for every item. One that fails does not keep those behind it from their turn, today
   * and at every tick to come; when there is no storage, no other item needs to try.
   *
   * @throws RuntimeException what the first failure was, when all have had their turn; further ones
   *     are suppressed in it
   */
  public static <T> void each(List<T> items, Consumer<? super T> action) {
    RuntimeException first = null;
    for (T item : items) {
      first = afterwards(first, item, action);
    }
    if (first != null) {
      throw first;
    }
  }

  private static <T> @Nullable RuntimeException afterwards(
      @Nullable RuntimeException first, T item, Consumer<? super T> action) {
    try {
      action.accept(item);
      return first;
    } catch (StorageUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      if (first == null) {
        return e;
      }
      first.addSuppressed(e);
      return first;
    }
  }
}
