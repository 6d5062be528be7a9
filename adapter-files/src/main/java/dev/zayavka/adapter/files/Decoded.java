package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file.
 *
 * @param text without a byte order mark
 */
record Decoded(String text, TextEncoding encoding) {

  private static final char REPLACEMENT = '\uFFFD';

  /** Of the signs that are not ASCII one in so many may be broken; in another encoding most are. */
  private static final int ONE_OF = 4;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Read as somebody chose; empty when the bytes cannot be that. */
  static Optional<Decoded> as(TextEncoding encoding, byte[] content) {
    ByteOrderMark mark = ByteOrderMark.of(content);
    return switch (encoding) {
      case UTF_8 -> decode(content, StandardCharsets.UTF_8, encoding);
      case UTF_16 -> decode(content, mark.utf16().orElse(Utf16.likelier(content)), encoding);
      case WINDOWS_1251, KOI8_R, IBM866 ->
          mark == ByteOrderMark.UTF_8
              ? Optional.empty()
              : decode(content, Charset.forName(encoding.label()), encoding);
    };
  }

  /**
   * Read as somebody insists. UTF-8 with a few broken bytes in it has a replacement sign for each;
   * with many of them it is not UTF-8.
   */
  static Optional<Decoded> insisted(TextEncoding encoding, byte[] content) {
    Optional<Decoded> exact = as(encoding, content);
    return exact.isEmpty() && encoding == TextEncoding.UTF_8 ? mended(content) : exact;
  }

  private static Optional<Decoded> mended(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    long broken = text.chars().filter(sign -> sign == REPLACEMENT).count();
    long foreign = text.chars().filter(sign -> sign > 0x7F).count();
    return broken * ONE_OF <= foreign
        ? Optional.of(new Decoded(withoutMarks(text), TextEncoding.UTF_8))
        : Optional.empty();
  }

  /** Read as it seems to be meant; empty for a script none of our encodings has. */
  static Optional<Decoded> found(byte[] content) {
    return switch (ByteOrderMark.of(content)) {
      case UTF_8 -> insisted(TextEncoding.UTF_8, content);
      case UTF_16LE, UTF_16BE -> as(TextEncoding.UTF_16, content);
      case NONE ->
          Utf16.isLikely(content)
              ? as(TextEncoding.UTF_16, content)
              : as(TextEncoding.UTF_8, content).or(() -> OneByte.decode(content));
    };
  }

  /** False for what has control characters no text has. */
  boolean isText() {
    return text.chars().noneMatch(Values::isControl);
  }

  private static Optional<Decoded> decode(byte[] content, Charset charset, TextEncoding encoding) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(new Decoded(withoutMarks(text), encoding));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Also without the mark DOS ends its files with. */
  private static String withoutMarks(String text) {
    int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    int to = text.length();
    while (to > from && text.charAt(to - 1) == '\u001A') {
      to--;
    }
    return text.substring(from, to);
  }
}
