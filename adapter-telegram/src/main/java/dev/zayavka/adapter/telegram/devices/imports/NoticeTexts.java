package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.devices.imports.PassedRows;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Notices about a list: what is left out of it, and what its reader noticed. */
final class NoticeTexts {

  private static final int SHEET = 40;
  private static final int SHEETS = 300;

  private final Texts texts;

  NoticeTexts(Texts texts) {
    this.texts = texts;
  }

  /** A line for each thing that is left out. */
  List<Html> of(ListLayout layout) {
    List<Html> all = new ArrayList<>();
    List<OtherSheet> sheets =
        layout.origin().others().stream().filter(sheet -> sheet.rows() > 0).toList();
    if (!sheets.isEmpty()) {
      String names = sheets.stream().map(this::sheetName).collect(Collectors.joining(", "));
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
    return all;
  }

  private String sheetName(OtherSheet sheet) {
    return texts.plain(
        sheet.hidden() ? "devices.layout.hidden_sheet" : "devices.layout.other_sheet",
        gap("name", Truncate.line(sheet.name(), SHEET)),
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
}
