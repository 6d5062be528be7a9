package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetColumn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnColumns;
import dev.zayavka.adapter.telegram.devices.lending.DeviceKeyboards;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Screen with the fields that a column can become. */
final class FieldChooser {

  private static final int SAMPLE = 100;
  private static final int FIELDS_IN_A_ROW = 2;

  private final RowTexts rows;
  private final ColumnTexts names;
  private final PreviewTexts preview;
  private final DeviceKeyboards keys;
  private final Texts texts;

  FieldChooser(
      RowTexts rows, ColumnTexts names, PreviewTexts preview, DeviceKeyboards keys, Texts texts) {
    this.rows = rows;
    this.names = names;
    this.preview = preview;
    this.keys = keys;
    this.texts = texts;
  }

  /** The fields that a column can become; empty if there is no such column. */
  Optional<Screen> show(ImportFile list, ListLayout layout, int column) {
    return layout.columns().stream()
        .filter(one -> one.column() == column)
        .findFirst()
        .map(one -> show(list, layout, one));
  }

  private Screen show(ImportFile list, ListLayout layout, ListColumn column) {
    LineBuilder lines =
        new LineBuilder()
            .add(preview.title(list))
            .gap()
            .add(texts.html("devices.layout.column", gap("name", names.name(column))));
    if (!column.sample().isEmpty()) {
      lines.add(
          texts.html(
              "devices.layout.sample", gap("value", Truncate.line(column.sample(), SAMPLE))));
    }
    lines.add(names.use(column)).gap().add(texts.html("devices.layout.choose_field"));
    List<Button> fields =
        Stream.of(DeviceField.values())
            .map(
                field ->
                    DeviceKeyboards.named(
                        (column.isFor(field) ? "✓ " : "") + rows.field(field),
                        new SetColumn(list.id(), list.turn(), column.column(), Optional.of(field))))
            .toList();
    List<List<Button>> buttons = new ArrayList<>(Keyboards.of(fields, FIELDS_IN_A_ROW));
    int page = layout.columns().indexOf(column) / ColumnButtons.ON_A_PAGE + 1;
    buttons.add(
        List.of(
            keys.key(
                "devices.button.leave_out",
                new SetColumn(list.id(), list.turn(), column.column(), Optional.empty())),
            keys.key("devices.button.back", new TurnColumns(list.id(), list.turn(), page))));
    return new Screen(lines.html(), buttons);
  }
}
