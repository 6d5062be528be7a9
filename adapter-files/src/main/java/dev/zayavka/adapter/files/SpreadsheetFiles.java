package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.util.List;
import java.util.Optional;

/** CSV files and workbooks, told apart by what is in them. */
final class SpreadsheetFiles implements TableFiles {

  @Override
  public TableReading read(byte[] content, Optional<TextEncoding> chosen) {
    if (content.length > TableReading.MOST_BYTES) {
      return new Unreadable(Problem.TOO_LARGE);
    }
    return switch (Kind.of(content)) {
      case ARCHIVE -> Workbook.read(content);
      case LOCKED_WORKBOOK -> new Unreadable(Problem.DAMAGED);
      case OTHER -> new Unreadable(Problem.NOT_A_TABLE);
      case TEXT -> chosen.map(encoding -> as(encoding, content)).orElseGet(() -> found(content));
    };
  }

  @Override
  public byte[] csv(List<String> header, List<List<String>> rows) {
    return CsvWriter.write(header, rows);
  }

  @Override
  public TableArchive archive(int mostBytes) {
    return new Archive(mostBytes);
  }

  private static TableReading found(byte[] content) {
    return Decoded.found(content)
        .filter(Decoded::isText)
        .map(CsvReader::read)
        .orElseGet(() -> new Unreadable(Problem.NOT_A_TABLE));
  }

  private static TableReading as(TextEncoding encoding, byte[] content) {
    return Decoded.insisted(encoding, content)
        .filter(Decoded::isText)
        .map(CsvReader::read)
        .orElseGet(() -> new Unreadable(whyNot(content)));
  }

  /** Bytes that are text in no encoding say nothing about the one that was chosen. */
  private static Problem whyNot(byte[] content) {
    return Decoded.found(content).filter(Decoded::isText).isPresent()
        ? Problem.WRONG_ENCODING
        : Problem.NOT_A_TABLE;
  }
}
