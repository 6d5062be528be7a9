package dev.zayavka.testkit.contract.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.driven.PullCursor;
import org.junit.jupiter.api.Test;

/** Contract of {@link PullCursor}. */
public interface PullCursorContract {
  /** A cursor that was never saved, the same at every call. */
  PullCursor cursor();

  @Test
  default void before_the_first_page_there_is_no_cursor() {
    assertThat(cursor().load()).isEmpty();
  }

  @Test
  default void the_last_one_saved_stands() {
    cursor().save("page-1");
    cursor().save("страница 2 ✓ " + "x".repeat(3000));
    assertThat(cursor().load()).contains("страница 2 ✓ " + "x".repeat(3000));
  }

  @Test
  default void an_empty_cursor_is_one_too() {
    cursor().save("");
    assertThat(cursor().load()).contains("");
  }
}
