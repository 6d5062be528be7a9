package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState.Previewed;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.RowCounts;
import dev.zayavka.ports.tables.TableOrigin;
import java.util.List;
import java.util.stream.Collectors;

/** Words of the preview of a list: where it is from, its columns, its rows and their outcome. */
final class PreviewTexts {

  private static final int NAME = 100;
  private static final int SHEET = 40;
  private static final int CELL = 40;
  private static final int ROW = 160;
  private static final int LEFT_OUT = 300;
  private static final int ROWS = 3;
  private static final int HOLDER = 40;
  private static final int VALUE = 100;
  private static final int REASON = 150;
  private static final int COLUMNS_IN_WORDS = 24;

  private final RowTexts rows;
  private final ColumnTexts names;
  private final NoticeTexts notices;
  private final Texts texts;

  PreviewTexts(RowTexts rows, ColumnTexts names, Texts texts) {
    this.rows = rows;
    this.names = names;
    this.notices = new NoticeTexts(texts);
    this.texts = texts;
  }

  /** All words of a preview with a layout. */
  Html preview(ImportFile list, Previewed previewed, ListLayout layout) {
    LineBuilder lines = new LineBuilder().add(title(list)).add(source(previewed, layout.origin()));
    columns(lines.gap(), layout);
    sample(lines.gap(), previewed);
    lines.gap().add(tally("devices.import.tally", previewed.tally()));
    asked(lines, layout);
    leftOut(lines, layout);
    held(lines, layout);
    refused(lines, previewed);
    return lines.html();
  }

  Html title(ImportFile list) {
    return texts.html(
        "devices.import.title", gap("name", Truncate.line(list.upload().name(), NAME)));
  }

  Html tally(String key, RowCounts tally) {
    return texts.html(
        key,
        gap("added", Integer.toString(tally.added())),
        gap("changed", Integer.toString(tally.changed())),
        gap("same", Integer.toString(tally.same())),
        gap("refused", Integer.toString(tally.refused())));
  }

  /** The cells of a row on one line. */
  static String cells(List<String> values) {
    List<String> cut = values.stream().map(value -> Truncate.line(value, CELL)).toList();
    return Truncate.line(String.join(" | ", cut), ROW);
  }

  private Html source(Previewed previewed, TableOrigin origin) {
    if (previewed.encoding().isPresent()) {
      return texts.html(
          "devices.import.encoding", gap("encoding", previewed.encoding().get().label()));
    }
    String format = texts.plain("devices.layout.format." + origin.format().name());
    return origin
        .sheet()
        .map(
            sheet ->
                texts.html(
                    "devices.layout.sheet",
                    gap("format", format),
                    gap("sheet", Truncate.line(sheet, SHEET))))
        .orElseGet(() -> texts.html("devices.layout.format", gap("format", format)));
  }

  private void columns(LineBuilder lines, ListLayout layout) {
    lines.add(
        layout.header() > 0
            ? texts.html("devices.layout.columns", gap("row", Integer.toString(layout.header())))
            : texts.html("devices.layout.columns_without_header"));
    if (layout.remembered()) {
      lines.add(texts.html("devices.layout.remembered"));
    }
    List<ListColumn> taken =
        layout.columns().stream().filter(column -> column.field().isPresent()).toList();
    for (DeviceField field : DeviceField.values()) {
      taken.stream()
          .filter(column -> column.isFor(field))
          .limit(COLUMNS_IN_WORDS)
          .forEach(column -> lines.add(names.use(column)));
    }
    layout
        .given()
        .forEach(
            (field, value) ->
                lines.add(
                    texts.html(
                        "devices.layout.given",
                        gap("field", rows.field(field)),
                        gap("value", Truncate.line(value, VALUE)))));
    if (layout.sections()) {
      lines.add(texts.html("devices.layout.sections"));
    }
    String left =
        layout.columns().stream()
            .filter(column -> column.field().isEmpty())
            .map(names::name)
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      lines.add(texts.html("devices.layout.left_out", gap("names", Truncate.line(left, LEFT_OUT))));
    }
  }

  private void sample(LineBuilder lines, Previewed previewed) {
    if (!previewed.header().isEmpty()) {
      lines.add(texts.html("devices.import.header", gap("values", cells(previewed.header()))));
    }
    previewed.head().stream()
        .limit(ROWS)
        .forEach(
            row ->
                lines.add(
                    texts.html(
                        "devices.import.row",
                        gap("number", Integer.toString(row.number())),
                        gap("values", cells(row.values())))));
  }

  private void asked(LineBuilder lines, ListLayout layout) {
    if (layout.asked().isEmpty()) {
      return;
    }
    lines.gap();
    for (DeviceField field : layout.asked()) {
      String question = question(field, layout.hasColumnFor(field));
      lines.add(texts.html(question, gap("field", rows.field(field))));
    }
  }

  private static String question(DeviceField field, boolean hasColumns) {
    if (field == DeviceField.CATEGORY) {
      return hasColumns ? "devices.layout.ask_category_gaps" : "devices.layout.ask_category";
    }
    if (hasColumns) {
      return "devices.layout.ask_which";
    }
    return field.isNumber() ? "devices.layout.ask_number" : "devices.layout.ask_column";
  }

  private void leftOut(LineBuilder lines, ListLayout layout) {
    List<Html> all = notices.of(layout);
    if (!all.isEmpty()) {
      lines.gap().add(texts.html("devices.layout.notices"));
      all.forEach(lines::add);
    }
  }

  private void held(LineBuilder lines, ListLayout layout) {
    if (layout.held().isEmpty()) {
      return;
    }
    lines.gap().add(texts.html("devices.layout.held_title", gap("count", layout.heldCount())));
    for (PlannedRow row : layout.held()) {
      if (row.fate() instanceof PlannedRow.Fate.Changed changed) {
        lines.add(
            texts.html(
                "devices.layout.held",
                gap("row", Integer.toString(row.number())),
                gap("device", Long.toString(changed.device().value())),
                gap("holder", Truncate.line(changed.holder().orElse(""), HOLDER)),
                gap("fields", rows.fields(changed.fields()))));
      }
    }
    more(lines, layout.heldCount() - layout.held().size());
  }

  private void refused(LineBuilder lines, Previewed previewed) {
    if (previewed.refused().isEmpty()) {
      return;
    }
    lines.gap().add(texts.html("devices.import.refused_title"));
    for (PlannedRow row : previewed.refused()) {
      lines.add(
          texts.html(
              "devices.import.refused",
              gap("number", Integer.toString(row.number())),
              gap("reason", Truncate.line(rows.reason(row.fate()), REASON))));
    }
    more(lines, previewed.tally().refused() - previewed.refused().size());
  }

  private void more(LineBuilder lines, int left) {
    if (left > 0) {
      lines.add(texts.html("devices.more", gap("count", left)));
    }
  }
}
