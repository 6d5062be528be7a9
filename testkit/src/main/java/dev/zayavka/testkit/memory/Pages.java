package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.Page;
import java.util.List;

/** Parts of lists. */
public final class Pages {
  private Pages() {}

  /** A page of a list; one beyond the last is empty. */
  public static <T> Page<T> of(List<T> all, int page, int size) {
    return new Page<>(
        all.stream().skip((page - 1L) * size).limit(size).toList(), page, all.size(), size);
  }
}
