package dev.zayavka.adapter.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Section of a number format code: its pieces in order. */
record FormatSection(List<Part> parts) {

  /**
   * Literals, codes in brackets, and signs of a section; the first alternative that fits counts.
   */
  private static final Pattern PART =
      Pattern.compile(
          "\"(?<quoted>[^\"]*)\"?|\\\\(?<escaped>.)|_.|\\*."
              + "|\\[\\$(?<currency>[^\\]-]*)(?:-[^\\]]*)?]|\\[(?<condition>[<>=][^\\]]*)]|\\[[^\\]]*]"
              + "|(?<general>(?i:general|основной))|(?<digit>[0#?])|(?<point>\\.)|(?<group>,)"
              + "|(?<calculated>%|[Ee][+-])|(?<text>@)|(?<literal>.)",
          Pattern.DOTALL);

  /** Kinds of pieces. */
  enum Piece {
    LITERAL,
    /** Place of a digit, shown as zero if there is none. */
    ZERO,
    /** Place of a digit, left out if there is none. */
    DIGIT,
    POINT,
    GROUP,
    /** Place of the whole number. */
    GENERAL,
    /** Place of a text. */
    TEXT,
    /** Per cent, powers, fractions and conditions, which change the number itself. */
    CALCULATED
  }

  record Part(Piece piece, String text) {}

  static FormatSection of(String code) {
    List<Part> parts = new ArrayList<>();
    Matcher found = PART.matcher(code);
    while (found.find()) {
      add(parts, found);
    }
    return new FormatSection(parts);
  }

  private static void add(List<Part> parts, Matcher found) {
    if (found.group("quoted") != null) {
      parts.add(new Part(Piece.LITERAL, found.group("quoted")));
    } else if (found.group("escaped") != null) {
      parts.add(new Part(Piece.LITERAL, found.group("escaped")));
    } else if (found.group("currency") != null) {
      parts.add(new Part(Piece.LITERAL, found.group("currency")));
    } else if (found.group("condition") != null || found.group("calculated") != null) {
      parts.add(new Part(Piece.CALCULATED, ""));
    } else if (found.group("general") != null) {
      parts.add(new Part(Piece.GENERAL, ""));
    } else if (found.group("digit") != null) {
      parts.add(new Part(found.group().equals("0") ? Piece.ZERO : Piece.DIGIT, ""));
    } else if (found.group("point") != null) {
      parts.add(new Part(Piece.POINT, ""));
    } else if (found.group("group") != null) {
      parts.add(new Part(Piece.GROUP, ""));
    } else if (found.group("text") != null) {
      parts.add(new Part(Piece.TEXT, ""));
    } else if (found.group("literal") != null) {
      parts.add(literal(parts, found.group("literal")));
    }
  }

  /** A slash behind a digit is a fraction, unless it is escaped. */
  private static Part literal(List<Part> parts, String sign) {
    boolean fraction = sign.equals("/") && !parts.isEmpty() && isDigit(parts.getLast());
    return fraction ? new Part(Piece.CALCULATED, "") : new Part(Piece.LITERAL, sign);
  }

  boolean has(Piece piece) {
    return parts.stream().anyMatch(part -> part.piece() == piece);
  }

  /** A text with the literals around it. */
  String text(String value) {
    StringBuilder shown = new StringBuilder();
    for (Part part : parts) {
      shown.append(part.piece() == Piece.TEXT ? value : part.text());
    }
    return shown.toString();
  }

  /** A number with the zeros and literals of this section; decimals stay as they are. */
  String number(String plain) {
    int digits = (int) integerPlaces();
    boolean whole = plain.chars().allMatch(Character::isDigit);
    if (!whole || digits == 0) {
      return around(plain);
    }
    StringBuilder padded = new StringBuilder("0".repeat(Math.max(0, digits - plain.length())));
    padded.append(plain);
    return filled(padded.toString(), plain.length(), digits);
  }

  /** Literals before the first place of a digit, the number, and the literals after the last. */
  private String around(String plain) {
    int first = -1;
    int last = -1;
    for (int at = 0; at < parts.size(); at++) {
      if (isPlace(parts.get(at))) {
        first = first < 0 ? at : first;
        last = at;
      }
    }
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < parts.size(); at++) {
      if (at == first) {
        shown.append(plain);
      }
      if (at < first || at > last || first < 0) {
        shown.append(parts.get(at).text());
      }
    }
    return shown.toString();
  }

  /** Deals the digits to their places; the first place takes all that are more. */
  private String filled(String digits, int given, int places) {
    StringBuilder shown = new StringBuilder();
    int place = 0;
    boolean fraction = false;
    int extra = digits.length() - places;
    for (Part part : parts) {
      if (part.piece() == Piece.POINT) {
        fraction = true;
      } else if (!isDigit(part)) {
        shown.append(part.text());
      } else if (!fraction) {
        int from = place == 0 ? 0 : place + extra;
        int to = place + extra + 1;
        boolean missing = places - place > given;
        shown.append(missing && part.piece() == Piece.DIGIT ? "" : digits.substring(from, to));
        place++;
      }
    }
    return shown.toString();
  }

  private long integerPlaces() {
    return parts.stream()
        .takeWhile(part -> part.piece() != Piece.POINT)
        .filter(FormatSection::isDigit)
        .count();
  }

  private static boolean isDigit(Part part) {
    return part.piece() == Piece.ZERO || part.piece() == Piece.DIGIT;
  }

  private static boolean isPlace(Part part) {
    return switch (part.piece()) {
      case ZERO, DIGIT, POINT, GROUP, GENERAL, TEXT -> true;
      case LITERAL, CALCULATED -> false;
    };
  }
}
