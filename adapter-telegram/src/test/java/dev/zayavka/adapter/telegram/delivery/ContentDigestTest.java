package dev.zayavka.adapter.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentDigestTest {

  private static final Html TEXT = new Html("text");
  private static final Button ONE = new Button("one", "1");
  private static final Button TWO = new Button("two", "2");

  @Test
  void the_same_content_has_the_same_digest_in_every_process() {
    assertThat(ContentDigest.of(Screen.of(TEXT, ONE, TWO)))
        .isEqualTo(ContentDigest.of(new Screen(new Html("text"), List.of(List.of(ONE, TWO)))))
        .isEqualTo("T-j5IxEAhOSFOrnpu2xGt8");
    assertThat(ContentDigest.of("a title")).hasSize(22).isEqualTo(ContentDigest.of("a title"));
  }

  @Test
  void every_difference_that_is_seen_or_pressed_is_one_of_the_digest() {
    assertThat(
            Stream.of(
                    Screen.of(TEXT),
                    Screen.of(new Html("text2")),
                    Screen.of(TEXT, ONE),
                    Screen.of(TEXT, TWO),
                    Screen.of(TEXT, ONE, TWO),
                    Screen.of(TEXT, TWO, ONE),
                    new Screen(TEXT, List.of(List.of(ONE), List.of(TWO))),
                    Screen.of(TEXT, new Button("one", "2")),
                    Screen.of(TEXT, new Button("one1", "")))
                .map(ContentDigest::of))
        .doesNotHaveDuplicates();
  }
}
