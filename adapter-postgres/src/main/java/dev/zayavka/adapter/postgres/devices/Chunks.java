package dev.zayavka.adapter.postgres.devices;

import java.util.List;
import java.util.function.Consumer;

/** Many rows, written by a few statements. */
final class Chunks {

  /** A statement takes 65 535 values, and a wide row has two dozen. */
  private static final int AT_ONCE = 500;

  private Chunks() {}

  static <T> void of(List<T> all, Consumer<List<T>> write) {
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      write.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
  }
}
