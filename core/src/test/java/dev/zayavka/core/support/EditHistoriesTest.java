package dev.zayavka.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Property: after any sequence of edits every post can still be read on every leg. */
class EditHistoriesTest {

  private static final int HISTORIES = 10_000;

  @Test
  void after_any_sequence_of_edits_every_post_can_still_be_read_on_every_leg() {
    List<String> unreadable =
        LongStream.range(0, HISTORIES)
            .parallel()
            .boxed()
            .flatMap(
                seed ->
                    new EditHistory(seed)
                        .run().stream().map(problem -> "history %d: %s".formatted(seed, problem)))
            .toList();
    assertThat(unreadable).isEmpty();
  }
}
