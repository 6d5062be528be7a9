package dev.zayavka.adapter.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Detector for UTF-16 without a byte order mark. The high bytes of its characters are control
 * characters in any other encoding: 0 for Latin letters, 4 for Cyrillic ones.
 */
final class Utf16Detector {

  private Utf16Detector() {}

  /** True if most pairs of bytes are characters of a Russian or English text. */
  static boolean isLikely(byte[] content) {
    int pairs = content.length / 2;
    return hasControls(content)
        && Math.max(expected(content, 0), expected(content, 1)) * 10L >= pairs * 6L;
  }

  /** Charset with the more likely byte order. */
  static Charset likelier(byte[] content) {
    return expected(content, 0) > expected(content, 1)
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_16LE;
  }

  private static boolean hasControls(byte[] content) {
    for (byte next : content) {
      if (next >= 0 && CellValues.isControl(next)) {
        return true;
      }
    }
    return false;
  }

  /** Counts Latin and Cyrillic letters, and the characters from dashes to box drawing. */
  private static int expected(byte[] content, int high) {
    int count = 0;
    for (int at = 0; at + 1 < content.length; at += 2) {
      int sign = ((content[at + high] & 0xFF) << 8) | (content[at + 1 - high] & 0xFF);
      if ((sign >= 0x2000 && sign < 0x2600) || (sign < 0x0500 && !CellValues.isControl(sign))) {
        count++;
      }
    }
    return count;
  }
}
