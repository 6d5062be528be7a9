package dev.zayavka.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.StorageUnavailable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ForEachItemTest {
  private final List<Integer> done = new ArrayList<>();

  @Test
  void an_item_that_fails_does_not_keep_others_from_their_turn() {
    assertThatThrownBy(() -> ForEachItem.each(List.of(1, 2, 3, 4), this::failWithEven))
        .hasMessage("2 cannot be done")
        .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));

    assertThat(done).containsExactly(1, 3);
  }

  @Test
  void without_storage_nobody_else_tries() {
    assertThatThrownBy(() -> ForEachItem.each(List.of(1, 2, 3), this::failWithoutStorage))
        .isInstanceOf(StorageUnavailable.class);

    assertThat(done).containsExactly(1);
  }

  private void failWithEven(int item) {
    if (item % 2 == 0) {
      throw new IllegalStateException(item + " cannot be done");
    }
    done.add(item);
  }

  private void failWithoutStorage(int item) {
    done.add(item);
    throw new StorageUnavailable("a test", new IllegalStateException("away"));
  }
}
