package dev.zayavka.adapter.telegram.devices.lending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SavedSearchesTest {

  private final MovableClock clock = new MovableClock();
  private final SavedSearches memory = new SavedSearches(new InMemoryCache(clock));

  @Test
  void words_are_recalled_for_a_week_by_a_key_that_fits_a_button() {
    String key = memory.keep("терминал эквайринга PAX S920");

    assertThat(key).matches("[0-9a-f]{12}").isEqualTo(memory.keep("терминал эквайринга PAX S920"));
    assertThat(memory.recall(key)).contains("терминал эквайринга PAX S920");
    clock.advance(Duration.ofDays(8));
    assertThat(memory.recall(key)).isEmpty();
  }

  @Test
  void no_words_need_no_keeping() {
    assertThat(memory.keep("")).isEmpty();
    assertThat(memory.recall("")).contains("");
  }
}
