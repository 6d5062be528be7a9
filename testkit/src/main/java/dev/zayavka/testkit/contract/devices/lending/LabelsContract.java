package dev.zayavka.testkit.contract.devices.lending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.lending.driven.Labels;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Contract of {@link Labels}. */
public interface LabelsContract {

  String LINK = "https://t.me/zayavka_bot?start=d_K-00042";

  /** The implementation under test. */
  Labels labels();

  /** PNG specification, sections 5.2 and 11.2.1. */
  @Test
  default void a_label_is_a_png_picture_with_something_on_it() {
    byte[] png = labels().png(LINK, "К-00042");
    ByteBuffer header = ByteBuffer.wrap(png);
    assertThat(header.getLong()).isEqualTo(0x89504E470D0A1A0AL);
    assertThat(header.getInt()).isEqualTo(13);
    assertThat(header.getInt()).isEqualTo(0x49484452);
    assertThat(header.getInt()).isPositive();
    assertThat(header.getInt()).isPositive();
    assertThat(ByteBuffer.wrap(Arrays.copyOfRange(png, png.length - 8, png.length)).getInt())
        .isEqualTo(0x49454E44);
  }

  @Test
  default void text_that_does_not_fit_and_the_longest_link_are_no_obstacle() {
    assertThat(labels().png(LINK + "x".repeat(300 - LINK.length()), "Терминал ".repeat(100)))
        .isNotEmpty();
    assertThat(labels().png(LINK, "")).isNotEmpty();
  }
}
