package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.Placeholders;
import dev.zayavka.ports.tables.TableReading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statistics of the values of one column, by which its use is guessed where its header says too
 * little.
 *
 * @param filled rows with a value that is no placeholder
 * @param different number of different values
 * @param running true for whole numbers that grow by one
 * @param sample the first value
 * @param withDigits rows with a digit in the value
 * @param withLetters rows with a letter in it
 * @param amounts rows with an amount of money
 * @param prefixes rows with one to three letters and nothing else
 * @param spaced rows with a blank in the value
 * @param longest length of the longest value
 * @param characters length of all values
 */
record ColumnStatistics(
    int filled,
    int different,
    boolean running,
    String sample,
    int withDigits,
    int withLetters,
    int amounts,
    int prefixes,
    int spaced,
    int longest,
    long characters) {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\d{1,3}(?:[ \\u00A0.,'\u2019]?\\d{3})*[.,]\\d{2}(?:\\s*\\p{Sc}|\\s*\\p{L}{1,4}\\.?)?");
  private static final Pattern ROUND = Pattern.compile("[1-9]\\d{0,5}00");
  private static final Pattern PREFIX = Pattern.compile("\\p{L}{1,3}");

  static ColumnStatistics of(int column, List<TableReading.Row> rows, Placeholders placeholders) {
    Set<String> values = new HashSet<>();
    String sample = "";
    int filled = 0;
    int digits = 0;
    int letters = 0;
    int amounts = 0;
    int prefixes = 0;
    int spaced = 0;
    int longest = 0;
    long characters = 0;
    boolean running = true;
    long before = -1;
    for (TableReading.Row row : rows) {
      String value = ListTable.cell(row, column);
      if (value.isEmpty() || TableReading.isUnknown(value) || placeholders.include(value)) {
        continue;
      }
      filled++;
      sample = sample.isEmpty() ? value : sample;
      values.add(NumberKey.of(value).value());
      digits += value.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
      letters += value.codePoints().anyMatch(Character::isLetter) ? 1 : 0;
      amounts += AMOUNT.matcher(value).matches() || ROUND.matcher(value).matches() ? 1 : 0;
      prefixes += PREFIX.matcher(value).matches() ? 1 : 0;
      spaced += value.indexOf(' ') >= 0 ? 1 : 0;
      longest = Math.max(longest, value.length());
      characters += value.length();
      long number = WHOLE.matcher(value).matches() ? Long.parseLong(value) : -1;
      running = running && number >= 0 && (before < 0 ? number <= 1 : number == before + 1);
      before = number;
    }
    return new ColumnStatistics(
        filled,
        values.size(),
        running && filled > 0,
        sample,
        digits,
        letters,
        amounts,
        prefixes,
        spaced,
        longest,
        characters);
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /** Different in nearly every row, with digits, and in one word: a number of a device. */
  boolean looksLikeNumbers() {
    return filled > 0
        && !running
        && different * 10 >= filled * 9
        && withDigits * 5 >= filled * 4
        && spaced * 5 <= filled
        && amounts * 2 < filled
        && characters >= 3L * filled
        && longest <= 40;
  }

  /** Long ones, or ones with letters: serial numbers rather than sizes or prices. */
  boolean looksLikeSerials() {
    return looksLikeNumbers() && (withLetters * 2 >= filled || characters >= 6L * filled);
  }

  /** Words, other ones in many rows. */
  boolean looksLikeNames() {
    return filled > 0 && withLetters * 5 >= filled * 4 && characters / filled <= 160;
  }

  /** Few words, again and again. */
  boolean looksLikeCategories() {
    return filled >= 3 && looksLikeNames() && different * 2 <= filled && longest <= 60;
  }

  /** Letters that stand before the digits of the next column. */
  boolean arePrefixes() {
    return filled > 0 && prefixes * 5 >= filled * 4 && different < Math.max(2, filled);
  }
}
