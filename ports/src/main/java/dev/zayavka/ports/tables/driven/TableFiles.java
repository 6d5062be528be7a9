package dev.zayavka.ports.tables.driven;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Row;
import java.util.List;
import java.util.function.ToIntFunction;

/** Files that hold tables, as spreadsheets write and open them. */
public interface TableFiles {
  /**
   * Reads a text file with a table (values divided by {@code ;}, {@code ,}, tab or a vertical bar,
   * RFC 4180 quotes) or a sheet of a workbook; {@link dev.zayavka.ports.tables.TableFormat} lists
   * the formats. The content decides, whatever the file is called. The apostrophe {@link #csv} puts
   * in front of a value is taken away, and so are the equals sign and the quotes of {@code ="007"}.
   * U+FFFD stands for each broken byte, if there are but few.
   *
   * @param score how well the first rows of a sheet fit, 0 if they do not. If no sheet is chosen,
   *     the one with the best score is read: the first of equals, a hidden one only if no visible
   *     one fits
   */
  TableReading read(byte[] content, ReadingOptions options, ToIntFunction<List<Row>> score);

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
