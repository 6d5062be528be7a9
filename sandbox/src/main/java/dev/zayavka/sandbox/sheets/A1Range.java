package dev.zayavka.sandbox.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Range in A1 notation, parsed as the Sheets API does. Rows and columns are counted from 1 and
 * inclusive.
 *
 * @param tab title of the tab; empty for the first one
 * @param bottom empty if the range is open below
 * @param right empty if the range is open to the right
 */
record A1Range(
    Optional<String> tab, int top, int left, Optional<Integer> bottom, Optional<Integer> right) {

  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')+)'(?:!(.+))?");
  private static final Pattern BARE = Pattern.compile("([\\p{L}\\p{N}_]+)!(.+)");
  private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{0,3})\\$?([0-9]{0,7})");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  static A1Range parse(String text) {
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      String title = quoted.group(1).replace("''", "'");
      return quoted.group(2) == null ? whole(title) : cells(text, title, quoted.group(2));
    }
    Matcher bare = BARE.matcher(text);
    if (bare.matches()) {
      return cells(text, bare.group(1), bare.group(2));
    }
    Optional<A1Range> reference = reference(Optional.empty(), text);
    if (reference.isEmpty() && TITLE.matcher(text).matches()) {
      return whole(text);
    }
    return reference.orElseThrow(() -> unparsed(text));
  }

  static GoogleError unparsed(String text) {
    return GoogleError.invalid("Unable to parse range: " + text);
  }

  /** A range as Google writes it. */
  static String format(String tab, int top, int left, int bottom, int right) {
    String title = PLAIN.matcher(tab).matches() ? tab : "'" + tab.replace("'", "''") + "'";
    String from = letters(left) + top;
    String to = letters(right) + bottom;
    return title + "!" + (from.equals(to) ? from : from + ":" + to);
  }

  /** Letters of a column, counted from 1. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private static A1Range whole(String title) {
    return new A1Range(Optional.of(title), 1, 1, Optional.empty(), Optional.empty());
  }

  private static A1Range cells(String text, String title, String reference) {
    return reference(Optional.of(title), reference).orElseThrow(() -> unparsed(text));
  }

  private static Optional<A1Range> reference(Optional<String> tab, String text) {
    String[] ends = text.split(":", -1);
    if (ends.length > 2) {
      return Optional.empty();
    }
    Matcher from = REFERENCE.matcher(ends[0]);
    Matcher to = REFERENCE.matcher(ends[ends.length - 1]);
    boolean isCell = ends.length == 2 || !from.matches() || isWhole(from);
    if (!from.matches() || !to.matches() || isNothing(from) || isNothing(to) || !isCell) {
      return Optional.empty();
    }
    return Optional.of(between(tab, from, to)).filter(range -> range.top > 0);
  }

  private static A1Range between(Optional<String> tab, Matcher from, Matcher to) {
    int top = row(from).orElse(1);
    int left = column(from).orElse(1);
    Optional<Integer> bottom = row(to);
    Optional<Integer> right = column(to);
    return new A1Range(
        tab,
        Math.min(top, bottom.orElse(top)),
        Math.min(left, right.orElse(left)),
        bottom.map(row -> Math.max(row, top)),
        right.map(column -> Math.max(column, left)));
  }

  private static boolean isWhole(Matcher reference) {
    return !reference.group(1).isEmpty() && !reference.group(2).isEmpty();
  }

  private static boolean isNothing(Matcher reference) {
    return reference.group(1).isEmpty() && reference.group(2).isEmpty();
  }

  private static Optional<Integer> row(Matcher reference) {
    return Optional.of(reference.group(2)).filter(text -> !text.isEmpty()).map(Integer::valueOf);
  }

  private static Optional<Integer> column(Matcher reference) {
    return Optional.of(reference.group(1))
        .filter(text -> !text.isEmpty())
        .map(text -> text.toUpperCase(Locale.ROOT))
        .map(text -> text.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1));
  }
}
