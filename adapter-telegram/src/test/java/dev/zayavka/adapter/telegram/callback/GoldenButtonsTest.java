package dev.zayavka.adapter.telegram.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.AllButtons;
import dev.zayavka.testkit.Variants;
import dev.zayavka.testkit.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Golden file of the buttons: people press those of years ago. */
final class GoldenButtonsTest {

  @Test
  void a_button_in_a_chat_is_read_for_ever() {
    GoldenFile.named("buttons")
        .check(
            EveryButton.samples().stream().map(CallbackData::packed).toList(),
            line ->
                AllButtons.parse(line)
                    .map(CallbackData::packed)
                    .orElseThrow(() -> new IllegalArgumentException("not ours")));
  }

  @Test
  void every_variant_of_a_button_is_among_the_samples() {
    assertThat(AllButtons.CODECS)
        .allSatisfy(
            codec -> assertThat(Variants.missing(codec.family(), EveryButton.samples())).isEmpty());
  }
}
