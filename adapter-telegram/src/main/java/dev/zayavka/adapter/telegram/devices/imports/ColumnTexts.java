package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.imports.ListColumn;

/** Names of the columns of a list, and what they become. */
final class ColumnTexts {

  private static final int NAME = 40;

  private final RowTexts rows;
  private final Texts texts;

  ColumnTexts(RowTexts rows, Texts texts) {
    this.rows = rows;
    this.texts = texts;
  }

  String name(ListColumn column) {
    String header = Truncate.line(column.name(), NAME);
    return header.isEmpty()
        ? texts.plain(
            column.sample().isEmpty()
                ? "devices.column.nameless"
                : "devices.column.nameless_with_sample",
            gap("number", Integer.toString(column.column() + 1)),
            gap("sample", Truncate.line(column.sample(), NAME)))
        : header;
  }

  /** The field that a column becomes, and how it is combined with others. */
  Html use(ListColumn column) {
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
}
