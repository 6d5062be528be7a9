package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.imports.PassedRows;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A list taken apart: its header, and the rows below.
 *
 * @param header cells of the header; empty without one
 * @param headerRow the number of its row; 0 without one
 * @param certain true if the header has at least two known columns
 * @param rows the rows below it
 * @param above the rows above it
 */
record ListTable(
    List<String> header,
    int headerRow,
    boolean certain,
    List<TableReading.Row> rows,
    List<TableReading.Row> above) {

  /** Number of rows in which the header is searched. */
  private static final int ROWS_LOOKED_AT = 30;

  /** Number of known columns that make a header; a title can contain one such word. */
  private static final int FEWEST_KNOWN = 2;

  private static final Pattern DIGIT = Pattern.compile("\\p{N}");
  private static final Pattern ONE_LETTER_OR_NUMBER = Pattern.compile("\\p{L}|\\p{Nd}{1,3}");

  ListTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    above = List.copyOf(above);
  }

  /**
   * Finds the header: the row with the most known columns, else a first row of words above rows
   * with numbers.
   *
   * @param chosen the number of its row, chosen by a person; 0 for none
   */
  static ListTable of(
      TableReading.Table table, ColumnDictionary dictionary, Optional<Integer> chosen) {
    List<TableReading.Row> rows = table.rows();
    if (chosen.isPresent()) {
      return chosen(rows, chosen.get(), dictionary);
    }
    int best = -1;
    int most = FEWEST_KNOWN - 1;
    for (int i = 0; i < Math.min(ROWS_LOOKED_AT, rows.size()); i++) {
      int known = known(rows.get(i), dictionary);
      if (known > most) {
        most = known;
        best = i;
      }
    }
    if (best >= 0) {
      return at(rows, best, true);
    }
    OptionalInt likely = looksLikeHeader(rows, dictionary);
    return likely.isPresent() ? at(rows, likely.getAsInt(), false) : withoutHeader(rows);
  }

  /** Number of different fields that the best of these rows would be the header of. */
  static int likeness(List<TableReading.Row> head, ColumnDictionary dictionary) {
    int known = head.stream().mapToInt(row -> known(row, dictionary)).max().orElse(0);
    return known < FEWEST_KNOWN ? Math.min(known, 1) : known * 10 + Math.min(head.size(), 9);
  }

  /** Number of columns, counting those without a header. */
  int width() {
    return Math.max(
        header.size(), rows.stream().mapToInt(row -> row.values().size()).max().orElse(0));
  }

  boolean hasHeader() {
    return headerRow > 0;
  }

  /** Header of a column; empty if it has none. */
  String name(int column) {
    return column < header.size() ? header.get(column) : "";
  }

  static String cell(TableReading.Row row, int column) {
    return column < row.values().size() ? row.values().get(column) : "";
  }

  /** True for the header, once more in the middle of the list. */
  boolean isHeaderAgain(TableReading.Row row) {
    int named = 0;
    int equal = 0;
    for (int i = 0; i < header.size(); i++) {
      if (!header.get(i).isEmpty()) {
        named++;
        if (isSameHeader(header.get(i), cell(row, i))) {
          equal++;
        }
      }
    }
    return equal >= FEWEST_KNOWN && equal * 5 >= named * 4;
  }

  /** True for the numbers of columns that forms have below their header. */
  boolean isColumnNumbers(TableReading.Row row) {
    List<String> filled = row.values().stream().filter(value -> !value.isEmpty()).toList();
    if (filled.size() < 3
        || !filled.stream().allMatch(value -> ONE_LETTER_OR_NUMBER.matcher(value).matches())) {
      return false;
    }
    int last = 0;
    for (String value : filled) {
      if (DIGIT.matcher(value).find()) {
        int number = Integer.parseInt(value);
        if (last > 0 && number != last + 1 || last == 0 && number > filled.size()) {
          return false;
        }
        last = number;
      }
    }
    return last > 1;
  }

  /** Counts of rows that are passed over, by their kind, with the number of the first. */
  static final class Passed {
    private final Map<PassedRows.Kind, PassedRows> all = new EnumMap<>(PassedRows.Kind.class);

    void add(PassedRows.Kind kind, TableReading.Row row) {
      all.merge(
          kind,
          new PassedRows(kind, 1, row.number()),
          (first, next) -> new PassedRows(kind, first.count() + 1, first.first()));
    }

    List<PassedRows> list() {
      return List.copyOf(all.values());
    }
  }

  private static boolean isSameHeader(String one, String other) {
    HeaderKey key = HeaderKey.of(one);
    return !other.isEmpty() && !key.isEmpty() && key.equals(HeaderKey.of(other));
  }

  private static ListTable chosen(
      List<TableReading.Row> rows, int number, ColumnDictionary dictionary) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() == number) {
        return at(rows, i, known(rows.get(i), dictionary) >= FEWEST_KNOWN);
      }
    }
    return withoutHeader(rows);
  }

  private static ListTable withoutHeader(List<TableReading.Row> rows) {
    return new ListTable(List.of(), 0, false, rows, List.of());
  }

  private static ListTable at(List<TableReading.Row> rows, int index, boolean certain) {
    TableReading.Row row = rows.get(index);
    return new ListTable(
        row.values(),
        row.number(),
        certain,
        rows.subList(index + 1, rows.size()),
        rows.subList(0, index));
  }

  private static int known(TableReading.Row row, ColumnDictionary dictionary) {
    List<Object> fields = new ArrayList<>();
    int others = 0;
    int numbers = 0;
    for (String value : row.values()) {
      if (value.isEmpty()) {
        continue;
      }
      switch (dictionary.find(value).meaning()) {
        case HeaderMeaning.Sure sure -> fields.add(sure.field());
        case HeaderMeaning.Possible possible -> fields.add(possible.field());
        case HeaderMeaning.Longer longer -> fields.add(longer.field());
        case HeaderMeaning.LeftOut known -> others++;
        case HeaderMeaning.Running known -> others++;
        case HeaderMeaning.Unknown unknown -> numbers += isNumber(value) ? 1 : 0;
      }
    }
    int different = (int) fields.stream().distinct().count();
    // A row of a device can have such words among its values, but it has numbers too.
    return numbers > different + others ? 0 : different + (different > 0 ? others : 0);
  }

  /** True if at least half of the letters and digits are digits. */
  private static boolean isNumber(String value) {
    long digits = value.codePoints().filter(Character::isDigit).count();
    return digits > 0
        && digits * 2 >= value.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static OptionalInt looksLikeHeader(
      List<TableReading.Row> rows, ColumnDictionary dictionary) {
    for (int i = 0; i < Math.min(ROWS_LOOKED_AT, rows.size() - 1); i++) {
      List<String> filled =
          rows.get(i).values().stream().filter(value -> !value.isEmpty()).toList();
      if (filled.size() > 1) {
        boolean words = filled.stream().noneMatch(value -> DIGIT.matcher(value).find());
        boolean numbersBelow =
            rows.subList(i + 1, rows.size()).stream()
                .limit(ROWS_LOOKED_AT)
                .allMatch(row -> row.values().stream().anyMatch(DIGIT.asPredicate()));
        boolean areShort = filled.stream().allMatch(value -> value.length() <= 60);
        return words && (numbersBelow || known(rows.get(i), dictionary) > 0) && areShort
            ? OptionalInt.of(i)
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
