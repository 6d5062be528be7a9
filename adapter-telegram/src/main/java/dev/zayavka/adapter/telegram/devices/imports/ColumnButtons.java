package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenColumn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetColumn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeSuggested;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeUsual;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnColumns;
import dev.zayavka.adapter.telegram.devices.lending.DeviceKeyboards;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Buttons of the columns of a list, and of the answers to what is asked about them. */
final class ColumnButtons {

  private static final int CHOICES_OF_A_COLUMN = 8;
  private static final int CATEGORIES_IN_A_ROW = 2;

  /** Number of columns on one page of buttons. */
  static final int ON_A_PAGE = 8;

  private final RowTexts rows;
  private final ColumnTexts names;
  private final Texts texts;

  ColumnButtons(RowTexts rows, ColumnTexts names, Texts texts) {
    this.rows = rows;
    this.names = names;
    this.texts = texts;
  }

  /** Answers to what is asked. */
  List<List<Button>> answers(ImportFile list, ListLayout layout) {
    List<List<Button>> buttons = new ArrayList<>();
    for (DeviceField field : layout.asked()) {
      if (field == DeviceField.CATEGORY) {
        buttons.addAll(Keyboards.of(categories(list, layout), CATEGORIES_IN_A_ROW));
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
    return DeviceKeyboards.named(
        texts.plain("devices.button.value", gap("field", rows.field(field)), gap("value", value)),
        data);
  }

  /** Columns that can be the field: those that already are, else those that are nothing. */
  private List<Button> columnsFor(ImportFile list, ListLayout layout, DeviceField field) {
    boolean disputed = layout.hasColumnFor(field);
    return layout.columns().stream()
        .filter(column -> disputed ? column.isFor(field) : column.field().isEmpty())
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

  /** The columns of a page, and the buttons to turn it. */
  List<List<Button>> page(ImportFile list, ListLayout layout, int page) {
    int pages = Math.max(1, Math.ceilDiv(layout.columns().size(), ON_A_PAGE));
    int number = Math.clamp(page, 1, pages);
    List<List<Button>> buttons = new ArrayList<>();
    List<ListColumn> shown =
        layout.columns().stream().skip((number - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
    for (ListColumn column : shown) {
      buttons.add(List.of(open(list, column)));
    }
    List<Button> pager =
        Keyboards.numberedPager(
            texts,
            new Page<>(shown, number, layout.columns().size(), ON_A_PAGE),
            turn -> new TurnColumns(list.id(), list.turn(), turn));
    if (!pager.isEmpty()) {
      buttons.add(pager);
    }
    return buttons;
  }

  private Button open(ImportFile list, ListColumn column) {
    OpenColumn data = new OpenColumn(list.id(), list.turn(), column.column());
    return column
        .field()
        .map(field -> assigned(field, column, data))
        .orElseGet(
            () ->
                DeviceKeyboards.named(
                    texts.plain("devices.button.column_left_out", gap("name", names.name(column))),
                    data));
  }

  private Button assigned(DeviceField field, ListColumn column, DeviceButton data) {
    return DeviceKeyboards.named(
        texts.plain(
            "devices.button.column",
            gap("field", rows.field(field)),
            gap("name", names.name(column))),
        data);
  }
}
