package dev.zayavka.sandbox.telegram.text;

import java.util.Map;

/**
 * Decodes the HTML character references that Telegram supports: {@code <}, {@code >}, {@code &} and
 * the double quote by name, and any character by number, the semicolon optional. Other references
 * stay as they are.
 */
final class CharacterReferences {
  private static final Map<String, Character> NAMED =
      Map.of("lt", '<', "gt", '>', "amp", '&', "quot", '"');
  private static final int LARGEST = 0x10FFFF;

  private CharacterReferences() {}

  /**
   * Decodes the reference that starts with the {@code &} at the given index and appends the result.
   *
   * @return the index after it
   */
  static int decodeAt(String html, int ampersand, StringBuilder into) {
    int begin = ampersand + 1;
    int end =
        begin < html.length() && html.charAt(begin) == '#'
            ? numeric(html, begin + 1, into)
            : named(html, begin, into);
    if (end < 0) {
      into.append('&');
      return begin;
    }
    return end < html.length() && html.charAt(end) == ';' ? end + 1 : end;
  }

  private static int named(String html, int begin, StringBuilder into) {
    int end = begin;
    while (end < html.length() && isAsciiLetter(html.charAt(end))) {
      end++;
    }
    Character meaning = NAMED.get(html.substring(begin, end));
    if (meaning == null) {
      return -1;
    }
    into.append(meaning.charValue());
    return end;
  }

  private static int numeric(String html, int begin, StringBuilder into) {
    boolean hex = begin < html.length() && html.charAt(begin) == 'x';
    int radix = hex ? 16 : 10;
    int end = hex ? begin + 1 : begin;
    long code = 0;
    while (end < html.length() && Character.digit(html.charAt(end), radix) >= 0) {
      code = Math.min(code * radix + Character.digit(html.charAt(end), radix), LARGEST + 1L);
      end++;
    }
    if (code == 0 || code > LARGEST) {
      return -1;
    }
    if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
      throw new MarkupException(
          "Text contains invalid Unicode characters after decoding HTML entities, check for"
              + " unmatched surrogate code units");
    }
    into.appendCodePoint((int) code);
    return end;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
