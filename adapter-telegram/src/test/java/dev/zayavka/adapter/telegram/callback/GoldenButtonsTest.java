package dev.zayavka.adapter.telegram.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.testkit.Variants;
import dev.zayavka.testkit.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Golden file of the buttons: people press those of years ago. */
final class GoldenButtonsTest {

  @Test
  void a_button_in_a_chat_is_read_for_ever() {
    GoldenFile.named("buttons")
        .check(
            EveryButton.samples().stream().map(CallbackCodec::pack).toList(),
            line ->
                CallbackCodec.parse(line)
                    .map(CallbackCodec::pack)
                    .orElseThrow(() -> new IllegalArgumentException("not ours")));
  }

  @Test
  void every_variant_of_a_button_is_among_the_samples() {
    assertThat(Variants.missing(CallbackData.class, EveryButton.samples())).isEmpty();
  }
}
