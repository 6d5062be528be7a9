package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Reader of tables in text files, workbooks and web pages, and writer of CSV files. */
final class SpreadsheetFiles implements TableFiles {

  @Override
  public TableReading read(byte[] content, ReadingOptions options, ToIntFunction<List<Row>> score) {
    if (content.length > TableReading.MOST_BYTES) {
      return new Unreadable(Problem.TOO_LARGE);
    }
    SheetCollector sheets = new SheetCollector(options, score);
    return switch (FileFormat.of(content)) {
      case ZIP_ARCHIVE -> PackageReader.read(content, sheets);
      case COMPOUND_FILE -> XlsReader.read(content, sheets);
      case BARE_WORKBOOK -> XlsReader.readStream(content, sheets);
      case WEB_PAGE -> HtmlReader.read(content, options, sheets);
      case XML -> SpreadsheetXmlReader.read(content, sheets);
      case ENCRYPTED_WORKBOOK -> new Unreadable(Problem.LOCKED);
      case OLD_WORKBOOK -> new Unreadable(Problem.OTHER_WORKBOOK);
      case PICTURE -> new Unreadable(Problem.PICTURE);
      case PDF -> new Unreadable(Problem.PDF_DOCUMENT);
      case DOCUMENT -> new Unreadable(Problem.DOCUMENT);
      case ARCHIVE -> new Unreadable(Problem.ARCHIVE);
      case WEB_ARCHIVE -> new Unreadable(Problem.WEB_ARCHIVE);
      case JSON -> new Unreadable(Problem.NOT_A_TABLE);
      case TEXT -> text(content, options, sheets);
    };
  }

  @Override
  public byte[] csv(List<String> header, List<List<String>> rows) {
    return CsvWriter.write(header, rows);
  }

  @Override
  public TableArchive archive(int mostBytes) {
    return new CsvZipArchive(mostBytes);
  }

  private static TableReading text(byte[] content, ReadingOptions options, SheetCollector sheets) {
    Optional<DecodedText> decoded =
        options
            .encoding()
            .map(encoding -> DecodedText.tolerant(encoding, content))
            .orElseGet(() -> DecodedText.detect(content));
    return decoded
        .filter(DecodedText::isText)
        .map(text -> CsvReader.read(text, options, sheets))
        .orElseGet(() -> new Unreadable(problem(content, options)));
  }

  /** A chosen encoding is wrong only if the content is text in another one. */
  private static Problem problem(byte[] content, ReadingOptions options) {
    return options.encoding().isPresent()
            && DecodedText.detect(content).filter(DecodedText::isText).isPresent()
        ? Problem.WRONG_ENCODING
        : Problem.NOT_A_TABLE;
  }
}
