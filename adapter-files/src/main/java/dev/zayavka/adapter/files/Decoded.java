package dev.zayavka.adapter.files;

import dev.zayavka.ports.devices.Encoding;
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
record Decoded(String text, Encoding encoding) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Read as somebody chose; empty when the bytes cannot be that. */
  static Optional<Decoded> as(Encoding encoding, byte[] content) {
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

  /** Read as it seems to be meant; empty for a script none of our encodings has. */
  static Optional<Decoded> found(byte[] content) {
    return switch (ByteOrderMark.of(content)) {
      case UTF_8 -> as(Encoding.UTF_8, content);
      case UTF_16LE, UTF_16BE -> as(Encoding.UTF_16, content);
      case NONE ->
          Utf16.isLikely(content)
              ? as(Encoding.UTF_16, content)
              : as(Encoding.UTF_8, content).or(() -> OneByte.decode(content));
    };
  }

  /** False for what has control characters no text has. */
  boolean isText() {
    return text.chars().noneMatch(Values::isControl);
  }

  private static Optional<Decoded> decode(byte[] content, Charset charset, Encoding encoding) {
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
