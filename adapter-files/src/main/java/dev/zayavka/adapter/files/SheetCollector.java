package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sheets of one file. It keeps the rows of the sheet that was chosen, or fits best,
 * and the names of the others.
 */
final class SheetCollector {

  /** A workbook may claim any number of sheets. */
  private static final int MAX_SHEETS = 1_000;

  private final ReadingOptions options;
  private final ToIntFunction<List<Row>> score;
  private final TableBudget budget = new TableBudget();
  private final List<OtherSheet> sheets = new ArrayList<>();
  private @Nullable ReadSheet best;
  private int bestAt;

  SheetCollector(ReadingOptions options, ToIntFunction<List<Row>> score) {
    this.options = options;
    this.score = score;
  }

  /** Builder of the next sheet. */
  TableBuilder next() {
    return new TableBuilder(budget);
  }

  /** Adds a sheet that was read. */
  void add(ReadSheet sheet) {
    if (sheets.size() == MAX_SHEETS) {
      throw new TooLargeException();
    }
    sheets.add(new OtherSheet(sheet.name(), sheet.count(), sheet.hidden()));
    ReadSheet former = best;
    if (former == null || BY_FIT.compare(fit(sheet), fit(former)) > 0) {
      best = sheet;
      bestAt = sheets.size() - 1;
      drop(former);
    } else {
      drop(sheet);
    }
  }

  private void drop(@Nullable ReadSheet sheet) {
    if (sheet != null && sheet.problem().isEmpty()) {
      budget.giveBack(sheet.rows());
    }
  }

  /** Table of the sheet that fits best, or the reason for refusing it. */
  TableReading reading(
      TableFormat format, Optional<TextEncoding> encoding, List<TableNotice> ofFile) {
    ReadSheet sheet = best;
    if (sheet == null || (sheet.rows().isEmpty() && sheet.problem().isEmpty())) {
      return new Unreadable(Problem.EMPTY);
    }
    if (sheet.problem().isPresent()) {
      return new Unreadable(sheet.problem().get());
    }
    Optional<String> name = Optional.of(sheet.name()).filter(given -> !given.isEmpty());
    List<TableNotice> notices = Stream.concat(ofFile.stream(), sheet.notices().stream()).toList();
    return new Table(sheet.rows(), encoding, new TableOrigin(format, name, others(), notices));
  }

  private List<OtherSheet> others() {
    return IntStream.range(0, sheets.size())
        .filter(at -> at != bestAt)
        .mapToObj(sheets::get)
        .toList();
  }

  private Fit fit(ReadSheet sheet) {
    int points = sheet.rows().isEmpty() ? 0 : score.applyAsInt(sheet.head());
    return new Fit(
        options.sheet().filter(sheet.name()::equals).isPresent(),
        points > 0,
        !sheet.hidden(),
        points,
        !sheet.rows().isEmpty(),
        sheet.problem().isPresent());
  }

  private static final Comparator<Fit> BY_FIT =
      Comparator.comparing(Fit::chosen)
          .thenComparing(Fit::fits)
          .thenComparing(Fit::hasRows)
          .thenComparing(Fit::visible)
          .thenComparing(Fit::points)
          .thenComparing(Fit::isDamaged);

  /** Grounds for choosing a sheet, the weightiest first. */
  private record Fit(
      boolean chosen,
      boolean fits,
      boolean visible,
      int points,
      boolean hasRows,
      boolean isDamaged) {}
}
