package dev.zayavka.testkit.contract.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Contract of {@link TableFiles} for tables. */
public interface TableFilesContract {

  List<String> HEADER = List.of("Инв. №", "Модель");

  /** The implementation under test. */
  TableFiles files();

  @Test
  default void a_table_is_read_back_as_it_was_written() {
    List<List<String>> rows =
        List.of(
            List.of("К-1", "Касса \"Рога; копыта\""),
            List.of("в две\r\nстроки", "в три\n\nс половиной"),
            List.of("", "ё, №, «», 日本, \uD83D\uDDA8"),
            List.of("'кавычка", "it's"));
    assertThat(values(read(files().csv(HEADER, rows)))).isEqualTo(together(HEADER, rows));
  }

  @Test
  default void what_excel_would_change_has_an_apostrophe_that_is_taken_away_again() {
    List<String> changed =
        List.of(
            "=1+1",
            "+992900000001",
            "-5",
            "@here",
            "007",
            "123456789012",
            "1.5",
            "1,5",
            "01.02.2026",
            "1/2",
            "12:30",
            "1e5",
            "1 000",
            "'=1+1",
            "'");
    List<List<String>> rows = changed.stream().map(value -> List.of("К-1", value)).toList();
    byte[] csv = files().csv(HEADER, rows);
    assertThat(new String(csv, UTF_8).replace("\"", ""))
        .contains(changed.stream().map(";'"::concat).toList());
    assertThat(values(read(csv))).isEqualTo(together(HEADER, rows));
  }

  @Test
  default void what_excel_leaves_alone_is_written_as_it_is() {
    List<String> plain = List.of("0", "42", "12345678901", "A-1", "5 шт", "к=1", "a@b");
    List<List<String>> rows = plain.stream().map(value -> List.of(value, "x")).toList();
    assertThat(new String(files().csv(HEADER, rows), UTF_8))
        .isEqualTo("\uFEFFИнв. №;Модель\r\n" + String.join(";x\r\n", plain) + ";x\r\n");
  }

  @Test
  default void a_file_without_a_row_is_empty() {
    assertThat(values(read(files().csv(HEADER, List.of())))).containsExactly(HEADER);
    assertThat(read(";\r\n\r\n".getBytes(UTF_8))).isEqualTo(new Unreadable(Problem.EMPTY));
    assertThat(read(new byte[0])).isEqualTo(new Unreadable(Problem.EMPTY));
  }

  @Test
  default void a_row_has_the_number_of_its_line_and_one_without_values_is_left_out() {
    assertThat(read("a;b\r\n;\r\n\" x\r\n\";y\r\n\r\nshort\r\n".getBytes(UTF_8)))
        .isEqualTo(
            new Table(
                List.of(
                    new Row(1, List.of("a", "b")),
                    new Row(3, List.of("x", "y")),
                    new Row(6, List.of("short"))),
                Optional.of(TextEncoding.UTF_8)));
  }

  @Test
  default void a_file_is_read_in_the_encoding_that_was_chosen() {
    Charset koi = Charset.forName(TextEncoding.KOI8_R.label());
    assertThat(read("Имя;Код\nТест;1\n".getBytes(koi), ReadingOptions.NONE.as(TextEncoding.KOI8_R)))
        .isEqualTo(
            new Table(
                List.of(new Row(1, List.of("Имя", "Код")), new Row(2, List.of("Тест", "1"))),
                Optional.of(TextEncoding.KOI8_R)));
    assertThat(read("Имя;Код\nТест;1\n".getBytes(koi), ReadingOptions.NONE.as(TextEncoding.UTF_8)))
        .isEqualTo(new Unreadable(Problem.WRONG_ENCODING));
  }

  @Test
  default void more_rows_than_there_may_be_are_not_read() {
    List<List<String>> rows = Collections.nCopies(TableReading.MOST_ROWS, List.of("x"));
    assertThat(values(read(files().csv(List.of("a"), rows)))).hasSize(TableReading.MOST_ROWS + 1);
    rows = Collections.nCopies(TableReading.MOST_ROWS + 1, List.of("x"));
    assertThat(read(files().csv(List.of("a"), rows)))
        .isEqualTo(new Unreadable(Problem.TOO_MANY_ROWS));
  }

  @Test
  default void a_file_larger_than_it_may_be_is_not_read() {
    assertThat(read(new byte[TableReading.MOST_BYTES + 1]))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  default void an_archive_has_a_file_a_table_in_their_order() throws IOException {
    byte[] archive = packed(Integer.MAX_VALUE).orElseThrow();
    List<String> names = new ArrayList<>();
    List<byte[]> unpacked = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        unpacked.add(zip.readAllBytes());
      }
    }
    assertThat(names).containsExactly("кассы №2.csv", "a.csv");
    assertThat(unpacked)
        .containsExactly(
            files().csv(HEADER, List.of(List.of("007", "к;1"), List.of("", "'"))),
            files().csv(List.of("id"), List.of()));
    assertThat(packed(Integer.MAX_VALUE)).contains(archive);
  }

  @Test
  default void an_archive_is_as_large_as_it_may_be_or_none() {
    byte[] archive = packed(Integer.MAX_VALUE).orElseThrow();
    assertThat(packed(archive.length)).contains(archive);
    assertThat(packed(archive.length - 1)).isEmpty();
  }

  @Test
  default void no_two_files_of_an_archive_have_the_same_name() {
    TableArchive archive = files().archive(Integer.MAX_VALUE);
    archive.table("a", HEADER);
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> archive.table("a", HEADER));
  }

  private Optional<byte[]> packed(int mostBytes) {
    TableArchive archive = files().archive(mostBytes);
    archive.table("кассы №2", HEADER);
    archive.row(List.of("007", "к;1"));
    archive.row(List.of("", "'"));
    archive.table("a", List.of("id"));
    return archive.close();
  }

  private TableReading read(byte[] content) {
    return read(content, ReadingOptions.NONE);
  }

  private TableReading read(byte[] content, ReadingOptions options) {
    return files().read(content, options, rows -> 0);
  }

  private static List<List<String>> values(TableReading reading) {
    assertThat(reading).isInstanceOf(Table.class);
    return ((Table) reading).rows().stream().map(Row::values).toList();
  }

  private static List<List<String>> together(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream()).toList();
  }
}
