package dev.zayavka.ports.shared;

import java.util.Set;

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
    return switch (Character.getType(sign)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          false;
      default -> !isSelector(sign) && !Fillers.SIGNS.contains(sign);
    };
  }

  /** Variation selectors change the sign before them. */
  private static boolean isSelector(int sign) {
    return (sign >= 0xFE00 && sign <= 0xFE0F)
        || (sign >= 0xE0100 && sign <= 0xE01EF)
        || (sign >= 0x180B && sign <= 0x180F);
  }

  /** Letters and marks without ink. */
  enum Fillers {
    ;

    private static final Set<Integer> SIGNS =
        Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);
  }
}
