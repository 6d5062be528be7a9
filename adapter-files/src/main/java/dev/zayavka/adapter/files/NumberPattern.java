package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.FormatSection.Piece;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Number format code of a cell (ECMA-376, part 1, section 18.8.31), for the zeros and the text it
 * adds. It neither rounds nor groups digits: the number of a device needs all of them as they are.
 *
 * @param numeric sections for positive, negative and zero numbers; the last two may be missing
 * @param text section for text
 */
record NumberPattern(List<FormatSection> numeric, Optional<FormatSection> text) {

  private static final int MAX_CODE = 255;

  private static final NumberPattern GENERAL = new NumberPattern(List.of(), Optional.empty());

  /** Reads a code; a longer one than Excel allows shows numbers as they are. */
  static NumberPattern of(String code) {
    if (code.isEmpty() || code.length() > MAX_CODE) {
      return GENERAL;
    }
    List<FormatSection> sections = sections(code);
    boolean hasText = sections.size() > 3 || sections.getLast().has(Piece.TEXT);
    return hasText
        ? new NumberPattern(
            sections.subList(0, Math.min(3, sections.size() - 1)), Optional.of(sections.getLast()))
        : new NumberPattern(sections, Optional.empty());
  }

  /**
   * A number as it is shown.
   *
   * @param plain digits of the number, without a sign
   */
  String number(BigDecimal number, String plain) {
    boolean negative = number.signum() < 0;
    if (numeric.isEmpty() || numeric.stream().anyMatch(section -> section.has(Piece.CALCULATED))) {
      return negative ? '-' + plain : plain;
    }
    if (number.signum() == 0 && numeric.size() > 2) {
      return numeric.get(2).number(plain);
    }
    if (negative && numeric.size() > 1) {
      return numeric.get(1).number(plain);
    }
    String shown = numeric.getFirst().number(plain);
    return negative ? '-' + shown : shown;
  }

  /** A text as it is shown. */
  String text(String value) {
    return text.map(section -> section.text(value)).orElse(value);
  }

  /** Splits the code at semicolons that are no literals. */
  private static List<FormatSection> sections(String code) {
    List<FormatSection> sections = new ArrayList<>();
    int from = 0;
    boolean quoted = false;
    for (int at = 0; at < code.length(); at++) {
      char sign = code.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && (sign == '\\' || sign == '_' || sign == '*')) {
        at++;
      } else if (!quoted && sign == ';') {
        sections.add(FormatSection.of(code.substring(from, at)));
        from = at + 1;
      }
    }
    sections.add(FormatSection.of(code.substring(from)));
    return sections;
  }
}
