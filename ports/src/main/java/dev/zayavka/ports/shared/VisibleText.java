package dev.zayavka.ports.shared;

/**
 * Text as people see it. Some signs have no width or no ink (Unicode: Format, Default_Ignorable,
 * the Hangul fillers, the Braille blank); a name or a comment of such signs alone is none.
 */
public interface VisibleText {

  /** True if nothing of the text can be seen. */
  static boolean isBlank(String text) {
    return text.codePoints().noneMatch(VisibleText::isVisible);
  }

  /** The text from its first sign that can be seen; empty if there is none. */
  static String fromFirstSign(String text) {
    int at = 0;
    while (at < text.length() && !isVisible(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(at);
  }

  private static boolean isVisible(int sign) {
    return Character.isDefined(sign)
        && !Character.isISOControl(sign)
        && !Character.isSpaceChar(sign)
        && Character.getType(sign) != Character.FORMAT
        && Character.getType(sign) != Character.SURROGATE
        && !isSelector(sign)
        && !isInkless(sign);
  }

  /** Variation selectors change the sign before them. */
  private static boolean isSelector(int sign) {
    return (sign >= 0xFE00 && sign <= 0xFE0F)
        || (sign >= 0xE0100 && sign <= 0xE01EF)
        || (sign >= 0x180B && sign <= 0x180F);
  }

  /** True for letters and marks without ink. */
  private static boolean isInkless(int sign) {
    return "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0".indexOf(sign) >= 0;
  }
}
