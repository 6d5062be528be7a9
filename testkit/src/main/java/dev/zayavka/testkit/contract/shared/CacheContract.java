package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link Cache} while no entry is lost. */
public interface CacheContract {
  /** A time that ends during a test. */
  Duration SHORT = Duration.ofMillis(300);

  /** A time that does not. */
  Duration LONG = Duration.ofMinutes(5);

  /** A cache that is empty when a test begins. */
  Cache cache();

  /**
   * Advances the cache's time at least this much: moves its clock, or sleeps if the clock is not
   * ours ({@link Concurrently#sleepReally}). It is never more than {@link #SHORT}.
   */
  void pass(Duration time);

  @Test
  default void what_was_never_kept_is_not_there() {
    assertThat(cache().get("a")).isEmpty();
  }

  @Test
  default void a_value_is_kept_under_its_key() {
    cache().put("a", "1", LONG);
    cache().put("b", "2", LONG);
    assertThat(cache().get("a")).contains("1");
    assertThat(cache().get("a")).contains("1");
    assertThat(cache().get("b")).contains("2");
  }

  @Test
  default void values_come_back_to_the_letter() {
    String odd = "<b>&\"'\\\n\t👍 Ёж";
    cache().put("ключ", odd, LONG);
    cache().put("empty", "", LONG);
    cache().put("long", odd.repeat(10_000), LONG);
    assertThat(cache().get("ключ")).contains(odd);
    assertThat(cache().get("empty")).contains("");
    assertThat(cache().get("long")).contains(odd.repeat(10_000));
  }

  @Test
  default void a_value_is_forgotten_when_its_time_is_over() {
    cache().put("a", "1", SHORT);
    pass(SHORT);
    assertThat(cache().get("a")).isEmpty();
  }

  @Test
  default void a_new_value_has_its_own_time() {
    cache().put("a", "1", SHORT);
    cache().put("a", "2", LONG);
    pass(SHORT);
    assertThat(cache().get("a")).contains("2");
    cache().put("a", "3", SHORT);
    pass(SHORT);
    assertThat(cache().get("a")).isEmpty();
  }

  @Test
  default void a_removed_value_is_gone() {
    cache().put("a", "1", LONG);
    cache().remove("a");
    cache().remove("never kept");
    assertThat(cache().get("a")).isEmpty();
  }

  @Test
  default void many_may_keep_values_at_once() {
    List<String> kept = Concurrently.all(50, this::keep);
    assertThat(Concurrently.all(50, number -> cache().get("key-" + number).orElse("")))
        .isEqualTo(kept);
  }

  private String keep(int number) {
    cache().put("key-" + number, "value-" + number, LONG);
    return "value-" + number;
  }
}
