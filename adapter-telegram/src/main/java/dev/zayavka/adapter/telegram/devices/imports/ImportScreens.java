package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReadAs;
import dev.zayavka.adapter.telegram.devices.lending.DeviceKeyboards;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Progress of an uploaded list, on one message from begin to end. */
public final class ImportScreens {

  private static final int ENCODINGS_IN_A_ROW = 2;
  private static final int FIRST_TURN = 1;
  private static final int MEGABYTE = 1024 * 1024;

  private final RowTexts rows;
  private final DeviceKeyboards keys;
  private final Texts texts;
  private final PreviewTexts previews;
  private final LayoutScreens layouts;

  public ImportScreens(RowTexts rows, DeviceKeyboards keys, Texts texts) {
    this.rows = rows;
    this.keys = keys;
    this.texts = texts;
    this.previews = new PreviewTexts(rows, new ColumnTexts(rows, texts), texts);
    this.layouts = new LayoutScreens(rows, previews, keys, texts);
  }

  Screen show(ImportFile list) {
    LineBuilder lines = new LineBuilder().add(previews.title(list));
    return switch (list.state()) {
      case ImportState.Reading reading ->
          Screen.of(lines.add(texts.html("devices.import.reading")).html());
      case ImportState.Unreadable unreadable ->
          new Screen(
              lines.add(problem(unreadable.problem())).html(), rescue(list, unreadable.problem()));
      case ImportState.Previewed previewed when previewed.layout().isPresent() ->
          layouts.show(list, previewed, previewed.layout().get(), 1, encodings(list, previewed));
      case ImportState.Previewed previewed ->
          new Screen(preview(lines, previewed), buttons(list, previewed));
      case ImportState.Applying applying ->
          Screen.of(
              lines
                  .add(texts.html("devices.import.applying", gap("count", applying.rows())))
                  .html());
      case ImportState.Applied applied ->
          Screen.of(
              lines
                  .add(texts.html("devices.import.applied"))
                  .add(previews.tally("devices.import.tally_done", applied.tally()))
                  .html());
      case ImportState.Failed failed ->
          Screen.of(lines.add(texts.html("devices.import.failed")).html());
      case ImportState.Cancelled cancelled ->
          Screen.of(lines.add(texts.html("devices.import.cancelled")).html());
    };
  }

  /**
   * A page of the columns, or the fields that a column can become; the list as it is, if it is past
   * that.
   */
  Screen columns(ImportFile list, int page, Optional<Integer> column) {
    if (list.state() instanceof ImportState.Previewed previewed && previewed.layout().isPresent()) {
      ListLayout layout = previewed.layout().get();
      return column
          .flatMap(at -> layouts.fields(list, layout, at))
          .orElseGet(() -> layouts.show(list, previewed, layout, page, encodings(list, previewed)));
    }
    return show(list);
  }

  private static List<List<Button>> encodings(ImportFile list, ImportState.Previewed previewed) {
    return previewed.encoding().isPresent() ? encodings(list, previewed.encoding()) : List.of();
  }

  /** A list that was forgotten with everything else while it was worked on. */
  Screen forgotten() {
    return Screen.of(texts.html("devices.import.forgotten"));
  }

  private Html preview(LineBuilder lines, ImportState.Previewed previewed) {
    lines
        .add(
            previewed
                .encoding()
                .map(
                    encoding ->
                        texts.html("devices.import.encoding", gap("encoding", encoding.label())))
                .orElseGet(() -> texts.html("devices.import.workbook")))
        .gap()
        .add(
            texts.html(
                "devices.import.header", gap("values", PreviewTexts.cells(previewed.header()))));
    for (PlannedRow row : previewed.head()) {
      lines.add(
          texts.html(
              "devices.import.row",
              gap("number", Integer.toString(row.number())),
              gap("values", PreviewTexts.cells(row.values()))));
    }
    lines.gap().add(previews.tally("devices.import.tally", previewed.tally()));
    if (!previewed.refused().isEmpty()) {
      lines.gap().add(texts.html("devices.import.refused_title"));
    }
    for (PlannedRow row : previewed.refused()) {
      lines.add(
          texts.html(
              "devices.import.refused",
              gap("number", Integer.toString(row.number())),
              gap("reason", rows.reason(row.fate()))));
    }
    int left = previewed.tally().refused() - previewed.refused().size();
    if (left > 0) {
      lines.add(texts.html("devices.more", gap("count", left)));
    }
    return lines.html();
  }

  private Html problem(TableReading.Problem problem) {
    return switch (problem) {
      case TOO_LARGE ->
          texts.html(
              "devices.import.too_large",
              gap("max", Integer.toString(TableReading.MOST_BYTES / MEGABYTE)));
      case TOO_MANY_ROWS ->
          texts.html("devices.import.too_many_rows", gap("max", TableReading.MOST_ROWS));
      case EMPTY -> texts.html("devices.import.empty");
      case NOT_A_TABLE -> texts.html("devices.import.not_a_table");
      case GONE -> texts.html("devices.import.gone");
      case WRONG_ENCODING -> texts.html("devices.import.wrong_encoding");
      case DAMAGED -> texts.html("devices.import.damaged");
      case LOCKED -> texts.html("devices.import.locked");
      case OTHER_WORKBOOK -> texts.html("devices.import.other_workbook");
      case PICTURE -> texts.html("devices.import.picture");
      case PDF_DOCUMENT -> texts.html("devices.import.pdf");
      case DOCUMENT -> texts.html("devices.import.document");
      case ARCHIVE -> texts.html("devices.import.archive");
      case WEB_ARCHIVE -> texts.html("devices.import.web_archive");
    };
  }

  private List<List<Button>> buttons(ImportFile list, ImportState.Previewed previewed) {
    List<List<Button>> all = new ArrayList<>();
    all.add(
        List.of(
            keys.key("devices.button.apply", new ApplyList(list.id(), list.turn())),
            keys.key("devices.button.drop", new DropList(list.id(), list.turn()))));
    if (previewed.encoding().isPresent()) {
      all.addAll(encodings(list, previewed.encoding()));
    }
    return all;
  }

  /** A file that cannot be read in the chosen encoding may be readable in another. */
  private static List<List<Button>> rescue(ImportFile list, TableReading.Problem problem) {
    boolean chosen = problem == TableReading.Problem.WRONG_ENCODING || list.turn() > FIRST_TURN;
    return chosen ? encodings(list, Optional.empty()) : List.of();
  }

  private static List<List<Button>> encodings(ImportFile list, Optional<TextEncoding> present) {
    List<Button> others =
        Stream.of(TextEncoding.values())
            .filter(encoding -> !present.equals(Optional.of(encoding)))
            .map(
                encoding ->
                    DeviceKeyboards.named(
                        encoding.label(), new ReadAs(list.id(), list.turn(), encoding)))
            .toList();
    return Keyboards.of(others, ENCODINGS_IN_A_ROW);
  }
}
