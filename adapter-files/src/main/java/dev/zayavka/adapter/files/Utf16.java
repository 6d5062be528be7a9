package dev.zayavka.adapter.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * UTF-16 without a byte order mark. Its letters, signs and line ends have bytes that are control
 * characters in any other text: 0 for the high byte of Latin ones, 4 for that of Cyrillic ones.
 */
final class Utf16 {

  private Utf16() {}

  static boolean isLikely(byte[] content) {
    int pairs = content.length / 2;
    return content.length % 2 == 0
        && hasControls(content)
        && Math.max(expected(content, 0), expected(content, 1)) * 10L >= pairs * 6L;
  }

  static Charset likelier(byte[] content) {
    return expected(content, 0) > expected(content, 1)
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_16LE;
  }

  private static boolean hasControls(byte[] content) {
    for (byte next : content) {
      if (next >= 0 && Values.isControl(next)) {
        return true;
      }
    }
    return false;
  }

  /** Latin and Cyrillic letters, and the signs from dashes to frames. */
  private static int expected(byte[] content, int high) {
    int count = 0;
    for (int at = 0; at + 1 < content.length; at += 2) {
      int sign = (content[at + high] & 0xFF) << 8 | content[at + 1 - high] & 0xFF;
      if (sign >= 0x2000 && sign < 0x2600 || sign < 0x0500 && !Values.isControl(sign)) {
        count++;
      }
    }
    return count;
  }
}
