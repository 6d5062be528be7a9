package dev.zayavka.adapter.telegram.devices.imports;

import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files about the rows of a list: what would become of each, and those that were not taken. */
public final class ImportTables {

  private final ImportDevices imports;
  private final TableFiles files;
  private final RowTexts words;
  private final Texts texts;

  /** One file at a time: a long list takes a good part of a small heap. */
  private final Lock oneByOne = new ReentrantLock();

  public ImportTables(ImportDevices imports, TableFiles files, RowTexts words, Texts texts) {
    this.imports = imports;
    this.files = files;
    this.words = words;
    this.texts = texts;
  }

  /** Every row with its fate; empty unless the list waits for a yes in this turn. */
  Optional<byte[]> plan(ImportFile list, int turn) {
    return list.turn() == turn && list.state() instanceof ImportState.Previewed previewed
        ? alone(() -> planned(list, previewed.encoding()).map(this::planned))
        : Optional.empty();
  }

  /** The rows that were not taken, as the file had them; empty when there are none. */
  Optional<byte[]> refused(ImportFile list) {
    return list.state() instanceof ImportState.Applied applied
        ? alone(
            () ->
                planned(list, applied.encoding())
                    .map(ImportTables::notTaken)
                    .filter(plan -> !plan.rows().isEmpty())
                    .map(this::mendable))
        : Optional.empty();
  }

  private <T> T alone(Supplier<T> work) {
    oneByOne.lock();
    try {
      return work.get();
    } finally {
      oneByOne.unlock();
    }
  }

  private byte[] planned(ImportPlan plan) {
    List<String> header =
        joined(
            plan.header(),
            texts.plain("devices.column.row"),
            texts.plain("devices.column.fate"),
            reasonColumn());
    return files.csv(
        header,
        plan.rows().stream()
            .map(
                row ->
                    joined(
                        filled(row.values(), plan.header().size()),
                        Integer.toString(row.number()),
                        words.fate(row.fate()),
                        words.reason(row.fate())))
            .toList());
  }

  /** A file that came back mended has the reasons of last time, which are replaced. */
  private byte[] mendable(ImportPlan plan) {
    boolean hasReasons =
        !plan.header().isEmpty() && plan.header().getLast().equalsIgnoreCase(reasonColumn());
    int columns = plan.header().size() - (hasReasons ? 1 : 0);
    return files.csv(
        joined(filled(plan.header(), columns), reasonColumn()),
        plan.rows().stream().map(row -> mendable(row, columns, plan.header().size())).toList());
  }

  /** Values beyond the last column are kept after the reason: they are what to mend. */
  private List<String> mendable(PlannedRow row, int columns, int all) {
    boolean isTooLong =
        row.fate() instanceof Fate.Refused refused
            && refused.problem() instanceof RowProblem.TooManyValues;
    List<String> rest = isTooLong ? row.values().stream().skip(all).toList() : List.of();
    return Stream.of(filled(row.values(), columns), List.of(words.reason(row.fate())), rest)
        .flatMap(List::stream)
        .toList();
  }

  private Optional<ImportPlan> planned(ImportFile list, Optional<TextEncoding> encoding) {
    return imports
        .content(list.id())
        .flatMap(content -> table(list, content, encoding))
        .map(table -> imports.plan(list, table))
        .map(this::withHeader);
  }

  /**
   * A list without a header gets one of its fields, so that it is understood when it comes back.
   */
  private ImportPlan withHeader(ImportPlan plan) {
    if (!plan.header().isEmpty()) {
      return plan;
    }
    int width = plan.rows().stream().mapToInt(row -> row.values().size()).max().orElse(0);
    List<String> header = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      header.add(words.column(plan.columns(), i));
    }
    return new ImportPlan(header, plan.rows(), plan.columns());
  }

  private Optional<TableReading.Table> table(
      ImportFile list, byte[] content, Optional<TextEncoding> encoding) {
    ReadingOptions options =
        new ReadingOptions(encoding, list.choices().sheet(), list.choices().literalQuotes());
    return switch (files.read(content, options, imports::likeness)) {
      case TableReading.Table table -> Optional.of(table);
      case TableReading.Unreadable unreadable -> Optional.empty();
    };
  }

  /** A row that was refused for a number the same list freed could be taken by now. */
  private static ImportPlan notTaken(ImportPlan plan) {
    List<PlannedRow> rows =
        plan.rows().stream().filter(row -> !(row.fate() instanceof Fate.Same)).toList();
    return new ImportPlan(plan.header(), rows, plan.columns());
  }

  private String reasonColumn() {
    return texts.plain("devices.column.reason");
  }

  /** As many values as there are columns. */
  private static List<String> filled(List<String> values, int columns) {
    List<String> row = new ArrayList<>(values.subList(0, Math.min(values.size(), columns)));
    row.addAll(Collections.nCopies(columns - row.size(), ""));
    return row;
  }

  private static List<String> joined(List<String> values, String... more) {
    return Stream.concat(values.stream(), Stream.of(more)).toList();
  }
}
