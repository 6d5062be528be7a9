package dev.zayavka.adapter.telegram.devices.imports;

import dev.zayavka.adapter.telegram.devices.lending.DeviceKeyboards;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState.Previewed;
import dev.zayavka.ports.devices.imports.ListLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Preview of a list: what each column becomes, what is left out, and the buttons to change it. */
final class LayoutScreens {

  private final PreviewTexts preview;
  private final ColumnButtons columns;
  private final ListButtons whole;
  private final FieldChooser chooser;

  LayoutScreens(RowTexts rows, PreviewTexts preview, DeviceKeyboards keys, Texts texts) {
    ColumnTexts names = new ColumnTexts(rows, texts);
    this.preview = preview;
    this.columns = new ColumnButtons(rows, names, texts);
    this.whole = new ListButtons(rows, keys, texts);
    this.chooser = new FieldChooser(rows, names, preview, keys, texts);
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
    List<List<Button>> buttons = new ArrayList<>();
    buttons.add(whole.decision(list, previewed));
    buttons.addAll(columns.answers(list, layout));
    buttons.addAll(columns.page(list, layout, page));
    buttons.addAll(whole.others(list, previewed, layout));
    buttons.addAll(encodings);
    return new Screen(preview.preview(list, previewed, layout), buttons);
  }

  /** The fields that a column can become; empty if there is no such column. */
  Optional<Screen> fields(ImportFile list, ListLayout layout, int column) {
    return chooser.show(list, layout, column);
  }
}
