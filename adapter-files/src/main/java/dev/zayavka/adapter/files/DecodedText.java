package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text of a file with the encoding it was decoded with.
 *
 * @param text without a byte order mark
 */
record DecodedText(String text, TextEncoding encoding) {

  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Smallest share of broken characters that rules UTF-8 out, as one in so many non-ASCII
   * characters. In another encoding most of them are broken.
   */
  private static final int BROKEN_ONE_IN = 4;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Decodes strictly; empty if the bytes are invalid in the encoding. */
  static Optional<DecodedText> as(TextEncoding encoding, byte[] content) {
    ByteOrderMark mark = ByteOrderMark.of(content);
    return switch (encoding) {
      case UTF_8 -> decode(content, StandardCharsets.UTF_8, encoding);
      case UTF_16 ->
          decode(content, mark.utf16().orElse(Utf16Detector.likelier(content)), encoding);
      case WINDOWS_1251,
          KOI8_R,
          IBM866,
          ISO_8859_5,
          MAC_CYRILLIC,
          WINDOWS_1252,
          WINDOWS_1250,
          ISO_8859_2 ->
          mark == ByteOrderMark.UTF_8
              ? Optional.empty()
              : decode(content, Charset.forName(encoding.label()), encoding);
    };
  }

  /**
   * Decodes with a chosen encoding. UTF-8 may have a few broken bytes, each of which becomes a
   * replacement character. Many broken bytes mean another encoding, and the result is empty.
   */
  static Optional<DecodedText> tolerant(TextEncoding encoding, byte[] content) {
    Optional<DecodedText> exact = as(encoding, content);
    return exact.isEmpty() && encoding == TextEncoding.UTF_8 ? repaired(content) : exact;
  }

  private static Optional<DecodedText> repaired(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    long broken = text.chars().filter(sign -> sign == REPLACEMENT).count();
    long foreign = text.chars().filter(sign -> sign > 0x7F).count();
    return broken * BROKEN_ONE_IN <= foreign
        ? Optional.of(new DecodedText(withoutMarks(text), TextEncoding.UTF_8))
        : Optional.empty();
  }

  /** Decodes with the detected encoding; empty if no supported encoding fits. */
  static Optional<DecodedText> detect(byte[] content) {
    return switch (ByteOrderMark.of(content)) {
      case UTF_8 -> tolerant(TextEncoding.UTF_8, content);
      case UTF_16LE, UTF_16BE -> as(TextEncoding.UTF_16, content);
      case NONE ->
          Utf16Detector.isLikely(content)
              ? as(TextEncoding.UTF_16, content)
              : as(TextEncoding.UTF_8, content).or(() -> SingleByteCharset.decode(content));
    };
  }

  /** False if there are control characters that a text file does not contain. */
  boolean isText() {
    return text.chars().noneMatch(CellValues::isControl);
  }

  private static Optional<DecodedText> decode(
      byte[] content, Charset charset, TextEncoding encoding) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(new DecodedText(withoutMarks(text), encoding));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Also removes the end-of-file marks of DOS. */
  private static String withoutMarks(String text) {
    int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    int to = text.length();
    while (to > from && text.charAt(to - 1) == '\u001A') {
      to--;
    }
    return text.substring(from, to);
  }
}
