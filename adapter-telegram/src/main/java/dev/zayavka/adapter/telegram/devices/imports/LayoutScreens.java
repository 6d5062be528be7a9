package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.AskListValue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenColumn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenSheet;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SendPlanFile;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetColumn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetHeader;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetQuotes;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeSuggested;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeUsual;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnColumns;
import dev.zayavka.adapter.telegram.devices.lending.DeviceKeyboards;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState.Previewed;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListColumn.Use;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.devices.imports.PassedRows;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.RowCounts;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Preview of a list: what each column becomes, what is left out, and the buttons to change it. */
final class LayoutScreens {

  private static final int NAME = 100;
  private static final int COLUMN = 40;
  private static final int CELL = 40;
  private static final int ROW = 160;
  private static final int LEFT_OUT = 300;
  private static final int SHEETS = 300;
  private static final int ROWS = 3;
  private static final int REASON = 150;
  private static final int COLUMNS_ON_A_PAGE = 8;
  private static final int COLUMNS_IN_WORDS = 24;
  private static final int MOST_SHEETS = 6;
  private static final int FIELDS_IN_A_ROW = 2;
  private static final int CHOICES_OF_A_COLUMN = 8;

  /** Fields that can be given once for the whole list. */
  private static final List<DeviceField> FOR_ALL =
      List.of(DeviceField.CATEGORY, DeviceField.LOCATION);

  private final RowTexts rows;
  private final DeviceKeyboards keys;
  private final Texts texts;

  LayoutScreens(RowTexts rows, DeviceKeyboards keys, Texts texts) {
    this.rows = rows;
    this.keys = keys;
    this.texts = texts;
  }

  /**
   * The preview.
   *
   * @param page of the buttons of columns, from 1
   */
  Screen show(
      ImportFile list,
      Previewed previewed,
      ListLayout layout,
      int page,
      List<List<Button>> encodings) {
    LineBuilder lines = new LineBuilder().add(title(list)).add(source(previewed, layout));
    columns(lines.gap(), layout);
    sample(lines.gap(), previewed);
    lines.gap().add(tally(previewed.tally()));
    asked(lines, layout);
    leftOut(lines, layout);
    held(lines, layout);
    refused(lines, previewed);
    List<List<Button>> buttons = new ArrayList<>();
    buttons.add(decision(list, previewed));
    buttons.addAll(answers(list, layout));
    buttons.addAll(columnButtons(list, layout, page));
    buttons.addAll(others(list, previewed, layout));
    buttons.addAll(encodings);
    return new Screen(lines.html(), buttons);
  }

  /** The fields that a column can become; empty if there is no such column. */
  Optional<Screen> fields(ImportFile list, ListLayout layout, int column) {
    return layout.columns().stream()
        .filter(one -> one.column() == column)
        .findFirst()
        .map(one -> fields(list, layout, one));
  }

  private Screen fields(ImportFile list, ListLayout layout, ListColumn column) {
    LineBuilder lines =
        new LineBuilder()
            .add(title(list))
            .gap()
            .add(texts.html("devices.layout.column", gap("name", name(column))));
    if (!column.sample().isEmpty()) {
      lines.add(
          texts.html("devices.layout.sample", gap("value", Truncate.line(column.sample(), NAME))));
    }
    lines.add(line(column)).gap().add(texts.html("devices.layout.choose_field"));
    List<Button> fields =
        Stream.of(DeviceField.values())
            .map(
                field ->
                    named(
                        (column.field().equals(Optional.of(field)) ? "✓ " : "") + rows.field(field),
                        new SetColumn(list.id(), list.turn(), column.column(), Optional.of(field))))
            .toList();
    List<List<Button>> buttons = new ArrayList<>(Keyboards.of(fields, FIELDS_IN_A_ROW));
    int page = layout.columns().indexOf(column) / COLUMNS_ON_A_PAGE + 1;
    buttons.add(
        List.of(
            keys.key(
                "devices.button.leave_out",
                new SetColumn(list.id(), list.turn(), column.column(), Optional.empty())),
            keys.key("devices.button.back", new TurnColumns(list.id(), list.turn(), page))));
    return new Screen(lines.html(), buttons);
  }

  private Html title(ImportFile list) {
    return texts.html(
        "devices.import.title", gap("name", Truncate.line(list.upload().name(), NAME)));
  }

  private Html source(Previewed previewed, ListLayout layout) {
    if (previewed.encoding().isPresent()) {
      return texts.html(
          "devices.import.encoding", gap("encoding", previewed.encoding().get().label()));
    }
    if (layout.origin().format() == TableFormat.TEXT) {
      return texts.html("devices.import.workbook");
    }
    return layout
        .origin()
        .sheet()
        .map(
            sheet ->
                texts.html(
                    "devices.layout.sheet",
                    gap("format", format(layout.origin().format())),
                    gap("sheet", Truncate.line(sheet, COLUMN))))
        .orElseGet(
            () ->
                texts.html(
                    "devices.layout.format", gap("format", format(layout.origin().format()))));
  }

  private String format(TableFormat format) {
    return texts.plain("devices.layout.format." + format.name());
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
          .filter(column -> column.field().equals(Optional.of(field)))
          .limit(COLUMNS_IN_WORDS)
          .forEach(column -> lines.add(line(column)));
    }
    layout
        .given()
        .forEach(
            (field, value) ->
                lines.add(
                    texts.html(
                        "devices.layout.given",
                        gap("field", rows.field(field)),
                        gap("value", Truncate.line(value, NAME)))));
    if (layout.sections()) {
      lines.add(texts.html("devices.layout.sections"));
    }
    String left =
        layout.columns().stream()
            .filter(column -> column.field().isEmpty())
            .map(this::name)
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      lines.add(texts.html("devices.layout.left_out", gap("names", Truncate.line(left, LEFT_OUT))));
    }
  }

  private Html line(ListColumn column) {
    String key =
        switch (column.use()) {
          case VALUE -> "devices.layout.value";
          case SPARE -> "devices.layout.spare";
          case PART -> "devices.layout.part";
          case NONE -> "devices.layout.none";
        };
    return texts.html(
        key, gap("field", column.field().map(rows::field).orElse("")), gap("name", name(column)));
  }

  private String name(ListColumn column) {
    String header = Truncate.line(column.name(), COLUMN);
    return header.isEmpty()
        ? texts.plain(
            column.sample().isEmpty()
                ? "devices.column.nameless"
                : "devices.column.nameless_with_sample",
            gap("number", Integer.toString(column.column() + 1)),
            gap("sample", Truncate.line(column.sample(), COLUMN)))
        : header;
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

  private Html tally(RowCounts tally) {
    return texts.html(
        "devices.import.tally",
        gap("added", Integer.toString(tally.added())),
        gap("changed", Integer.toString(tally.changed())),
        gap("same", Integer.toString(tally.same())),
        gap("refused", Integer.toString(tally.refused())));
  }

  private void asked(LineBuilder lines, ListLayout layout) {
    if (layout.asked().isEmpty()) {
      return;
    }
    lines.gap();
    for (DeviceField field : layout.asked()) {
      boolean hasColumns = layout.columns().stream().anyMatch(column -> isOf(column, field));
      String key =
          field == DeviceField.CATEGORY
              ? hasColumns ? "devices.layout.ask_category_gaps" : "devices.layout.ask_category"
              : hasColumns ? "devices.layout.ask_which" : "devices.layout.ask_column";
      String key2 = field.isNumber() && !hasColumns ? "devices.layout.ask_number" : key;
      lines.add(texts.html(key2, gap("field", rows.field(field))));
    }
  }

  private void leftOut(LineBuilder lines, ListLayout layout) {
    List<Html> all = new ArrayList<>();
    List<OtherSheet> sheets =
        layout.origin().others().stream().filter(sheet -> sheet.rows() > 0).toList();
    if (!sheets.isEmpty()) {
      String names =
          sheets.stream().map(sheet -> sheetName(sheet)).collect(Collectors.joining(", "));
      all.add(
          texts.html("devices.layout.other_sheets", gap("names", Truncate.line(names, SHEETS))));
    }
    for (PassedRows passed : layout.passed()) {
      all.add(
          texts.html(
              "devices.layout.passed." + passed.kind().name(),
              gap("count", passed.count()),
              gap("row", Integer.toString(passed.first()))));
    }
    layout.origin().notices().forEach(notice -> all.add(notice(notice)));
    if (layout.literalQuotes()) {
      all.add(texts.html("devices.layout.literal_quotes"));
    }
    if (layout.shortened() > 0) {
      all.add(texts.html("devices.layout.shortened", gap("count", layout.shortened())));
    }
    if (!all.isEmpty()) {
      lines.gap().add(texts.html("devices.layout.notices"));
      all.forEach(lines::add);
    }
  }

  private String sheetName(OtherSheet sheet) {
    return texts.plain(
        sheet.hidden() ? "devices.layout.hidden_sheet" : "devices.layout.other_sheet",
        gap("name", Truncate.line(sheet.name(), COLUMN)),
        gap("count", sheet.rows()));
  }

  private Html notice(TableNotice notice) {
    return switch (notice) {
      case TableNotice.HiddenRows hidden ->
          counted("devices.layout.hidden_rows", hidden.count(), hidden.first());
      case TableNotice.HiddenColumns hidden ->
          counted("devices.layout.hidden_columns", hidden.count(), 0);
      case TableNotice.Merged merged -> counted("devices.layout.merged", merged.count(), 0);
      case TableNotice.FormulasWithoutValue formulas ->
          counted("devices.layout.formulas", formulas.count(), formulas.first());
      case TableNotice.ErrorValues errors ->
          counted("devices.layout.errors", errors.count(), errors.first());
      case TableNotice.SwallowedLines lines ->
          counted("devices.layout.swallowed", lines.count(), lines.first());
      case TableNotice.OpenQuote quote -> counted("devices.layout.open_quote", 1, quote.line());
      case TableNotice.DamagedSigns damaged ->
          counted("devices.layout.damaged", damaged.count(), damaged.first());
      case TableNotice.DroppedSigns dropped ->
          counted("devices.layout.dropped", dropped.count(), dropped.first());
      case TableNotice.OddByte odd -> texts.html("devices.layout.odd_byte");
    };
  }

  private Html counted(String key, int count, int first) {
    return texts.html(key, gap("count", count), gap("row", Integer.toString(first)));
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
                gap("holder", Truncate.line(changed.holder().orElse(""), COLUMN)),
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

  private List<Button> decision(ImportFile list, Previewed previewed) {
    Button drop = keys.key("devices.button.drop", new DropList(list.id(), list.turn()));
    return previewed.canBeApplied()
        ? List.of(keys.key("devices.button.apply", new ApplyList(list.id(), list.turn())), drop)
        : List.of(drop);
  }

  /** Answers to what is asked. */
  private List<List<Button>> answers(ImportFile list, ListLayout layout) {
    List<List<Button>> buttons = new ArrayList<>();
    for (DeviceField field : layout.asked()) {
      if (field == DeviceField.CATEGORY) {
        buttons.addAll(Keyboards.of(categories(list, layout), FIELDS_IN_A_ROW));
      } else {
        columnsFor(list, layout, field).forEach(button -> buttons.add(List.of(button)));
      }
    }
    return buttons;
  }

  private List<Button> categories(ImportFile list, ListLayout layout) {
    DeviceField category = DeviceField.CATEGORY;
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < layout.suggestions().size(); i++) {
      buttons.add(
          value(
              category,
              layout.suggestions().get(i),
              new TakeSuggested(list.id(), list.turn(), category, i)));
    }
    String usual = texts.plain("devices.layout.usual_category");
    if (!layout.suggestions().contains(usual)) {
      buttons.add(value(category, usual, new TakeUsual(list.id(), list.turn(), category)));
    }
    return buttons;
  }

  private Button value(DeviceField field, String value, DeviceButton data) {
    return named(
        texts.plain("devices.button.value", gap("field", rows.field(field)), gap("value", value)),
        data);
  }

  /** Columns that can be the field: those that already are, else those that are nothing. */
  private List<Button> columnsFor(ImportFile list, ListLayout layout, DeviceField field) {
    boolean disputed = layout.columns().stream().anyMatch(column -> isOf(column, field));
    return layout.columns().stream()
        .filter(column -> disputed ? isOf(column, field) : column.field().isEmpty())
        .filter(column -> !column.sample().isEmpty())
        .limit(CHOICES_OF_A_COLUMN)
        .map(
            column ->
                assigned(
                    field,
                    column,
                    new SetColumn(list.id(), list.turn(), column.column(), Optional.of(field))))
        .toList();
  }

  private static boolean isOf(ListColumn column, DeviceField field) {
    return column.field().equals(Optional.of(field));
  }

  private List<List<Button>> columnButtons(ImportFile list, ListLayout layout, int page) {
    int pages = Math.max(1, Math.ceilDiv(layout.columns().size(), COLUMNS_ON_A_PAGE));
    int number = Math.clamp(page, 1, pages);
    List<List<Button>> buttons = new ArrayList<>();
    List<ListColumn> shown =
        layout.columns().stream()
            .skip((number - 1L) * COLUMNS_ON_A_PAGE)
            .limit(COLUMNS_ON_A_PAGE)
            .toList();
    for (ListColumn column : shown) {
      OpenColumn open = new OpenColumn(list.id(), list.turn(), column.column());
      buttons.add(
          List.of(
              column
                  .field()
                  .map(field -> assigned(field, column, open))
                  .orElseGet(
                      () ->
                          named(
                              texts.plain(
                                  "devices.button.column_left_out", gap("name", name(column))),
                              open))));
    }
    List<Button> pager =
        Keyboards.numberedPager(
            texts,
            new Page<>(shown, number, layout.columns().size(), COLUMNS_ON_A_PAGE),
            turn -> new TurnColumns(list.id(), list.turn(), turn));
    if (!pager.isEmpty()) {
      buttons.add(pager);
    }
    return buttons;
  }

  private Button assigned(DeviceField field, ListColumn column, DeviceButton data) {
    return named(
        texts.plain(
            "devices.button.column", gap("field", rows.field(field)), gap("name", name(column))),
        data);
  }

  private List<List<Button>> others(ImportFile list, Previewed previewed, ListLayout layout) {
    List<List<Button>> buttons = new ArrayList<>();
    for (DeviceField field : FOR_ALL) {
      boolean isFree = layout.columns().stream().noneMatch(column -> isOf(column, field));
      if (isFree || layout.asked().contains(field)) {
        buttons.add(
            List.of(
                named(
                    texts.plain("devices.button.for_all", gap("field", rows.field(field))),
                    new AskListValue(list.id(), list.turn(), field))));
      }
    }
    List<OtherSheet> sheets = layout.origin().others();
    IntStream.range(0, sheets.size())
        .filter(other -> sheets.get(other).rows() > 0)
        .limit(MOST_SHEETS)
        .forEach(
            other ->
                buttons.add(
                    List.of(
                        named(
                            texts.plain(
                                "devices.button.sheet", gap("name", sheets.get(other).name())),
                            new OpenSheet(list.id(), list.turn(), other)))));
    quotes(list, layout).ifPresent(button -> buttons.add(List.of(button)));
    header(list, previewed, layout).ifPresent(button -> buttons.add(List.of(button)));
    buttons.add(List.of(keys.key("devices.button.plan", new SendPlanFile(list.id(), list.turn()))));
    return buttons;
  }

  private Optional<Button> quotes(ImportFile list, ListLayout layout) {
    boolean doubtful =
        layout.origin().notices().stream()
            .anyMatch(
                notice ->
                    notice instanceof TableNotice.SwallowedLines
                        || notice instanceof TableNotice.OpenQuote);
    if (layout.literalQuotes()) {
      return Optional.of(
          keys.key("devices.button.usual_quotes", new SetQuotes(list.id(), list.turn(), 0)));
    }
    return doubtful
        ? Optional.of(
            keys.key("devices.button.literal_quotes", new SetQuotes(list.id(), list.turn(), 1)))
        : Optional.empty();
  }

  /** Without a header the first row can be made one; a doubtful header can be none. */
  private Optional<Button> header(ImportFile list, Previewed previewed, ListLayout layout) {
    if (layout.header() == 0) {
      return previewed.head().stream()
          .findFirst()
          .map(
              row ->
                  named(
                      texts.plain(
                          "devices.button.header", gap("row", Integer.toString(row.number()))),
                      new SetHeader(list.id(), list.turn(), row.number())));
    }
    long named =
        layout.columns().stream()
            .filter(column -> column.use() != Use.NONE && !column.name().isEmpty())
            .count();
    return named < 3
        ? Optional.of(
            keys.key("devices.button.no_header", new SetHeader(list.id(), list.turn(), 0)))
        : Optional.empty();
  }

  private static Button named(String label, DeviceButton data) {
    return DeviceKeyboards.named(label, data);
  }

  private static String cells(List<String> values) {
    List<String> cut = values.stream().map(value -> Truncate.line(value, CELL)).toList();
    return Truncate.line(String.join(" | ", cut), ROW);
  }
}
