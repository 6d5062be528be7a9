package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.util.List;
import java.util.function.ToIntFunction;

/** Reader and writer of CSV files, reader of XLSX workbooks; the content decides the format. */
final class SpreadsheetFiles implements TableFiles {

  @Override
  public TableReading read(byte[] content, ReadingOptions options, ToIntFunction<List<Row>> score) {
    if (content.length > TableReading.MOST_BYTES) {
      return new Unreadable(Problem.TOO_LARGE);
    }
    return switch (FileFormat.of(content)) {
      case ZIP_ARCHIVE -> XlsxReader.read(content);
      case ENCRYPTED_WORKBOOK -> new Unreadable(Problem.LOCKED);
      case UNSUPPORTED -> new Unreadable(Problem.NOT_A_TABLE);
      case TEXT ->
          options
              .encoding()
              .map(encoding -> decoded(encoding, content))
              .orElseGet(() -> detected(content));
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

  private static TableReading detected(byte[] content) {
    return DecodedText.detect(content)
        .filter(DecodedText::isText)
        .map(CsvReader::read)
        .orElseGet(() -> new Unreadable(Problem.NOT_A_TABLE));
  }

  private static TableReading decoded(TextEncoding encoding, byte[] content) {
    return DecodedText.tolerant(encoding, content)
        .filter(DecodedText::isText)
        .map(CsvReader::read)
        .orElseGet(() -> new Unreadable(problem(content)));
  }

  /** The chosen encoding is wrong only if the content is text in another one. */
  private static Problem problem(byte[] content) {
    return DecodedText.detect(content).filter(DecodedText::isText).isPresent()
        ? Problem.WRONG_ENCODING
        : Problem.NOT_A_TABLE;
  }
}
