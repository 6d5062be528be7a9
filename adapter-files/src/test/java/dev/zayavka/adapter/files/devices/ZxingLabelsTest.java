package dev.zayavka.adapter.files.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.zayavka.ports.devices.lending.driven.Labels;
import dev.zayavka.testkit.contract.devices.lending.LabelsContract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxingLabelsTest implements LabelsContract {

  private static final int MARGIN = 32;

  private final Labels labels = DeviceFiles.labels();

  @Override
  public Labels labels() {
    return labels;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINK,
        "x",
        "https://example.org/устройство/К-42",
        "https://example.org/?0123456789012345678901234567890123456789012345678901234567890123456789"
            + "012345678901234567890123456789012345678901234567890123456789012345678901234567890123"
            + "012345678901234567890123456789012345678901234567890123456789012345678901234567890123"
            + "0123456789012345678901234567890123456789012"
      })
  void the_code_holds_the_link_with_correction_of_the_middle_grade(String link) throws Exception {
    Result read = decoded(picture(link, "К-00042"));
    assertThat(read.getText()).isEqualTo(link);
    assertThat(read.getResultMetadata())
        .containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
  }

  @ParameterizedTest
  @ValueSource(strings = {"К-00042", "Касса Ёлочная №5", "PAX S90 gjpqy", "i", "Ҷамшед"})
  void the_text_is_centred_below_the_code(String text) throws IOException {
    BufferedImage picture = picture(LINK, text);
    int left = darkColumns(picture).min().orElseThrow();
    int right = darkColumns(picture).max().orElseThrow();
    assertThat(left).isGreaterThan(20).isCloseTo(picture.getWidth() - 1 - right, within(12));
    assertThat(isDark(picture, picture.getHeight() - 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ИНВ-7 \uD83D\uDDA8\uFE0F", "\uD83D\uDDA8 ИНВ-7", "ИНВ\uD83D\uDDA8-7", "ИНВ-7 日本"})
  void characters_the_font_cannot_draw_are_left_out(String text) {
    assertThat(labels.png(LINK, text)).isEqualTo(labels.png(LINK, "ИНВ-7"));
  }

  @Test
  void text_too_long_is_shortened_and_stays_within() throws IOException {
    BufferedImage picture =
        picture(LINK, "Терминал Ingenico Move 5000, касса у входа, второй этаж");
    assertThat(darkColumns(picture).min().orElseThrow()).isGreaterThanOrEqualTo(30);
    assertThat(darkColumns(picture).max().orElseThrow()).isLessThan(picture.getWidth() - 30);
  }

  @Test
  void a_line_has_the_largest_size_that_fits_and_at_least_the_smallest() {
    OutlineFont font = OutlineFont.bundled();
    TextOutline whole = font.line("Касса", 500, 30, 80);
    TextOutline shortened = font.line("Касса ".repeat(50), 500, 30, 80);
    assertThat(whole.height()).isCloseTo(80 * 1.117, within(0.5));
    assertThat(shortened.height()).isCloseTo(30 * 1.117, within(0.5));
    assertThat(shortened.width()).isBetween(400.0, 500.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W", "Щ", "0", "АБ-1 "})
  void the_longest_number_is_written_in_full_in_lines_of_the_smallest_size(String part) {
    OutlineFont font = OutlineFont.bundled();
    String number = part.repeat(64 / part.length()).strip();
    List<TextOutline> lines = font.lines(number, 536, 34, 84);
    assertThat(lines)
        .hasSizeBetween(2, OutlineFont.MAX_LINES)
        .allMatch(line -> line.width() <= 536);
    double inOne = font.line(number.replace(" ", ""), 10_000, 34, 34).width();
    assertThat(lines.stream().mapToDouble(TextOutline::width).sum())
        .isGreaterThanOrEqualTo(inOne - 0.1);
  }

  @Test
  void a_number_of_several_lines_makes_the_label_higher() throws Exception {
    BufferedImage one = picture(LINK, "К-1");
    BufferedImage several = picture(LINK, "W".repeat(64));
    assertThat(several.getHeight()).isGreaterThan(one.getHeight());
    assertThat(decoded(several).getText()).isEqualTo(LINK);
    assertThat(isDark(several, several.getHeight() - MARGIN - 20)).isTrue();
    assertThat(isDark(several, several.getHeight() - 1)).isFalse();
  }

  @Test
  void the_same_label_is_the_same_file() {
    assertThat(labels.png(LINK, "К-1")).isEqualTo(labels.png(LINK, "К-1"));
  }

  @Test
  void a_link_too_long_for_a_code_is_refused() {
    assertThatThrownBy(() -> labels.png("x".repeat(3000), "К-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3000 characters");
  }

  /** Columns with dark pixels below the code, which is a square as wide as the picture. */
  private static IntStream darkColumns(BufferedImage picture) {
    return IntStream.range(0, picture.getWidth())
        .filter(
            x ->
                IntStream.range(picture.getWidth() - 20, picture.getHeight())
                    .anyMatch(y -> isDark(picture, x, y)));
  }

  private static boolean isDark(BufferedImage picture, int y) {
    return IntStream.range(0, picture.getWidth()).anyMatch(x -> isDark(picture, x, y));
  }

  private static boolean isDark(BufferedImage picture, int x, int y) {
    return (picture.getRGB(x, y) & 0xFF) < 0x80;
  }

  private BufferedImage picture(String link, String text) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(labels.png(link, text)));
  }

  private static Result decoded(BufferedImage picture) throws Exception {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
  }
}
