package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.AskListValue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenSheet;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SendPlanFile;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetHeader;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SetQuotes;
import dev.zayavka.adapter.telegram.devices.lending.DeviceKeyboards;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState.Previewed;
import dev.zayavka.ports.devices.imports.ListColumn.Use;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Buttons for a list as a whole: to decide about it, and to read it otherwise. */
final class ListButtons {

  private static final int MOST_SHEETS = 6;

  /** With as many known columns, the header is not doubted. */
  private static final int SURE_NAMES = 3;

  /** Fields that can be given once for the whole list. */
  private static final List<DeviceField> FOR_ALL =
      List.of(DeviceField.CATEGORY, DeviceField.LOCATION);

  private final RowTexts rows;
  private final DeviceKeyboards keys;
  private final Texts texts;

  ListButtons(RowTexts rows, DeviceKeyboards keys, Texts texts) {
    this.rows = rows;
    this.keys = keys;
    this.texts = texts;
  }

  List<Button> decision(ImportFile list, Previewed previewed) {
    Button drop = keys.key("devices.button.drop", new DropList(list.id(), list.turn()));
    return previewed.canBeApplied()
        ? List.of(keys.key("devices.button.apply", new ApplyList(list.id(), list.turn())), drop)
        : List.of(drop);
  }

  /** Values for the whole list, other ways to read it, and its plan as a file. */
  List<List<Button>> others(ImportFile list, Previewed previewed, ListLayout layout) {
    List<List<Button>> buttons = new ArrayList<>();
    for (DeviceField field : FOR_ALL) {
      if (!layout.hasColumnFor(field) || layout.asked().contains(field)) {
        buttons.add(
            List.of(
                DeviceKeyboards.named(
                    texts.plain("devices.button.for_all", gap("field", rows.field(field))),
                    new AskListValue(list.id(), list.turn(), field))));
      }
    }
    sheets(list, layout).forEach(button -> buttons.add(List.of(button)));
    quotes(list, layout).ifPresent(button -> buttons.add(List.of(button)));
    header(list, previewed, layout).ifPresent(button -> buttons.add(List.of(button)));
    buttons.add(List.of(keys.key("devices.button.plan", new SendPlanFile(list.id(), list.turn()))));
    return buttons;
  }

  private List<Button> sheets(ImportFile list, ListLayout layout) {
    List<OtherSheet> sheets = layout.origin().others();
    return IntStream.range(0, sheets.size())
        .filter(other -> sheets.get(other).rows() > 0)
        .limit(MOST_SHEETS)
        .mapToObj(
            other ->
                DeviceKeyboards.named(
                    texts.plain("devices.button.sheet", gap("name", sheets.get(other).name())),
                    new OpenSheet(list.id(), list.turn(), other)))
        .toList();
  }

  /** Quotation marks that may have swallowed lines can be signs of the values, and back. */
  private Optional<Button> quotes(ImportFile list, ListLayout layout) {
    if (layout.literalQuotes()) {
      return Optional.of(
          keys.key("devices.button.usual_quotes", new SetQuotes(list.id(), list.turn(), 0)));
    }
    boolean doubtful =
        layout.origin().notices().stream()
            .anyMatch(
                notice ->
                    notice instanceof TableNotice.SwallowedLines
                        || notice instanceof TableNotice.OpenQuote);
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
                  DeviceKeyboards.named(
                      texts.plain(
                          "devices.button.header", gap("row", Integer.toString(row.number()))),
                      new SetHeader(list.id(), list.turn(), row.number())));
    }
    long names =
        layout.columns().stream()
            .filter(column -> column.use() != Use.NONE && !column.name().isEmpty())
            .count();
    return names < SURE_NAMES
        ? Optional.of(
            keys.key("devices.button.no_header", new SetHeader(list.id(), list.turn(), 0)))
        : Optional.empty();
  }
}
