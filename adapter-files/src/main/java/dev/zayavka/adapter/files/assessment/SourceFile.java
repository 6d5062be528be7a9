package dev.zayavka.adapter.files.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Optional;

/**
 * Text file of an author.
 *
 * @param name path for messages
 * @param content up to one byte more than {@link #MOST_BYTES} are read
 */
record SourceFile(String name, byte[] content) {

  static final int MOST_BYTES = 64 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The text with line feeds alone; empty if it is too large or not UTF-8. */
  Optional<String> text(Mistakes mistakes) {
    if (content.length > MOST_BYTES) {
      mistakes.expected(1, "a file of at most 64 KB");
      return Optional.empty();
    }
    CharBuffer decoded = CharBuffer.allocate(content.length);
    CoderResult end = UTF_8.newDecoder().decode(ByteBuffer.wrap(content), decoded, true);
    String text = withoutMark(decoded.flip().toString()).replace("\r\n", "\n").replace('\r', '\n');
    if (end.isError()) {
      mistakes.expected(lines(text), "UTF-8");
      return Optional.empty();
    }
    return isPrintable(text, mistakes) ? Optional.of(text) : Optional.empty();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static boolean isPrintable(String text, Mistakes mistakes) {
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (Character.isISOControl(sign) && sign != '\n' && sign != '\t' || sign >= '\uFFFE') {
        mistakes.expected(
            lines(text.substring(0, at)),
            "text without control characters, there is U+%04X".formatted((int) sign));
        return false;
      }
    }
    return true;
  }

  /** Number of the line in which the text ends. */
  private static int lines(String text) {
    return 1 + (int) text.chars().filter(sign -> sign == '\n').count();
  }
}
