package dev.zayavka.ports.tables.driven;

import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.List;
import java.util.Optional;

/** Files that hold tables, as spreadsheets write and open them. */
public interface TableFiles {
  /**
   * Reads a CSV file ({@code ;}, {@code ,} or tab, RFC 4180 quotes) or the first sheet of a
   * workbook (XLSX), whatever its name says. The apostrophe {@link #csv} puts in front of a value
   * is taken away.
   *
   * @param chosen the encoding a person chose; found out when empty. Where UTF-8 was chosen, or is
   *     marked, U+FFFD stands for each broken byte, if there are but few
   */
  TableReading read(byte[] content, Optional<TextEncoding> chosen);

  /**
   * A CSV file that opens right in Excel and is read back as it was: UTF-8 with a byte order mark,
   * {@code ;}, CRLF. A value that Excel would calculate (one that begins with {@code = + - @}, a
   * tab or a carriage return) or would take for another number or a date has an apostrophe in
   * front.
   */
  byte[] csv(List<String> header, List<List<String>> rows);

  /**
   * A new archive, whose files are as {@link #csv} makes them, in their order, and called as their
   * tables with {@code .csv} behind; those names have no folders in them.
   *
   * @param mostBytes how large it may become
   */
  TableArchive archive(int mostBytes);
}
