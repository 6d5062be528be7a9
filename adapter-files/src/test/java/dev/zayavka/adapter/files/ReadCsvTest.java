package dev.zayavka.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void the_delimiter_is_detected(String mark) {
    assertThat(values("id" + mark + "Имя\n1" + mark + "Анна\n"))
        .isEqualTo(List.of(List.of("id", "Имя"), List.of("1", "Анна")));
  }

  @Test
  void a_quoted_delimiter_is_part_of_the_value() {
    assertThat(values("\"a,b,c,d\";e\n1;2\n"))
        .isEqualTo(List.of(List.of("a,b,c,d", "e"), List.of("1", "2")));
  }

  @Test
  void the_delimiter_is_the_one_that_splits_all_rows_alike() {
    assertThat(values("Цена, руб, с НДС;Имя\n12,50;А\n7;Б\n"))
        .isEqualTo(
            List.of(List.of("Цена, руб, с НДС", "Имя"), List.of("12,50", "А"), List.of("7", "Б")));
  }

  @Test
  void a_header_without_a_delimiter_is_one_column() {
    assertThat(values("Адрес\nул. Рудаки, 5\n"))
        .isEqualTo(List.of(List.of("Адрес"), List.of("ул. Рудаки, 5")));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void a_title_above_the_header_does_not_decide_the_delimiter(String mark) {
    String headers = String.join(mark, "id", "Имя", "Город");
    String anna = String.join(mark, "1", "Анна", "Ош");
    String boris = String.join(mark, "2", "Борис", "Чуй");
    for (String title : List.of("Опись", "Опись, склад 2", "Опись; склад, 2 этаж")) {
      assertThat(values(String.join("\n", title, headers, anna, boris)).subList(1, 4))
          .isEqualTo(
              List.of(
                  List.of("id", "Имя", "Город"),
                  List.of("1", "Анна", "Ош"),
                  List.of("2", "Борис", "Чуй")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=,\r\na;b,c\r\n1;2,3\r\n", "SEP=,\na;b,c\n1;2,3\n"})
  void excels_hint_is_followed(String text) {
    assertThat(read(text))
        .isEqualTo(
            new Table(
                List.of(new Row(2, List.of("a;b", "c")), new Row(3, List.of("1;2", "3"))),
                Optional.of(TextEncoding.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void lines_end_in_every_way_and_rows_know_theirs(String end) {
    String text = String.join(end, "", "a;b", "\"x", "y\";1", "", "z;2");
    assertThat(read(text))
        .isEqualTo(
            new Table(
                List.of(
                    new Row(2, List.of("a", "b")),
                    new Row(3, List.of("x" + end + "y", "1")),
                    new Row(6, List.of("z", "2"))),
                Optional.of(TextEncoding.UTF_8)));
  }

  @Test
  void quotation_marks_inside_a_value_are_kept() {
    assertThat(values("a;b\nЭкран 15\";ООО \"Рога\"\n"))
        .isEqualTo(List.of(List.of("a", "b"), List.of("Экран 15\"", "ООО \"Рога\"")));
  }

  @Test
  void a_quoted_value_may_go_on_behind_its_quotes() {
    assertThat(values("a;b\n\"Рога\" и копыта;1\n"))
        .isEqualTo(List.of(List.of("a", "b"), List.of("Рога и копыта", "1")));
  }

  @Test
  void white_space_of_any_width_is_stripped() {
    assertThat(values("\u00A0a \u200B;\t\uFEFFb\u2003\n\u2060;1\n"))
        .isEqualTo(List.of(List.of("a", "b"), List.of("", "1")));
  }

  @Test
  void an_apostrophe_is_taken_away_only_where_we_would_put_it() {
    assertThat(values("a;b\n'007;'хвост\n''x;'+1\n"))
        .isEqualTo(List.of(List.of("a", "b"), List.of("007", "'хвост"), List.of("'x", "+1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", ";;\n", ";\n;\n ; \n", "sep=;\n", "\uFEFF"})
  void without_a_value_it_is_empty(String text) {
    assertThat(read(text)).isEqualTo(new Unreadable(Problem.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "89504e470d0a1a0a0000000d49484452",
        "255044462d312e370a",
        "504b0506000000000000000000000000000000000000",
        "d0cf11e0a1b11ae10000000000000000",
        "ffd8ffe000104a464946",
        "613b620a01020304",
        "00000000000000000000",
        "7f454c4602010100"
      })
  void a_binary_file_is_no_table(String hex) {
    byte[] content = HexFormat.of().parseHex(hex);
    assertThat(Read.file(content)).isEqualTo(new Unreadable(Problem.NOT_A_TABLE));
    assertThat(Read.file(content, ReadingOptions.NONE.as(TextEncoding.KOI8_R)))
        .isEqualTo(new Unreadable(Problem.NOT_A_TABLE));
  }

  @Test
  void a_workbook_with_a_password_is_locked() {
    byte[] container = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 2048);
    byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
    System.arraycopy(name, 0, container, 1024, name.length);
    assertThat(Read.file(container)).isEqualTo(new Unreadable(Problem.LOCKED));
  }

  @Test
  void an_encoding_in_which_the_bytes_are_invalid_is_wrong() {
    byte[] marked = "\uFEFFa;b\n1;2\n".getBytes(UTF_8);
    byte[] wide = "a;b\n1;2\n".getBytes(UTF_16LE);
    byte[] russian = "Имя;Код\n1;2\n".getBytes(Charset.forName("windows-1251"));
    byte[] odd = "a;b\n1;2".getBytes(UTF_8);
    assertThat(problem(marked, TextEncoding.WINDOWS_1251)).isEqualTo(Problem.WRONG_ENCODING);
    assertThat(problem(wide, TextEncoding.WINDOWS_1251)).isEqualTo(Problem.WRONG_ENCODING);
    assertThat(problem(russian, TextEncoding.UTF_8)).isEqualTo(Problem.WRONG_ENCODING);
    assertThat(problem(odd, TextEncoding.UTF_16)).isEqualTo(Problem.WRONG_ENCODING);
  }

  @Test
  void a_chosen_utf_16_needs_no_mark() {
    byte[] content = "Имя;Код\nАнна;2\n".getBytes(UTF_16LE);
    assertThat(Read.file(content, ReadingOptions.NONE.as(TextEncoding.UTF_16)))
        .isInstanceOfSatisfying(
            Table.class, table -> assertThat(table.encoding()).contains(TextEncoding.UTF_16));
  }

  @Test
  void the_end_of_file_mark_of_dos_is_no_value() {
    byte[] content = "Имя;Код\r\nАнна;2\r\n\u001A".getBytes(Charset.forName("IBM866"));
    assertThat(Read.file(content))
        .isEqualTo(
            new Table(
                List.of(new Row(1, List.of("Имя", "Код")), new Row(2, List.of("Анна", "2"))),
                Optional.of(TextEncoding.IBM866)));
  }

  @Test
  void a_few_bytes_cannot_claim_millions_of_values() {
    assertThat(read("a;b\n" + ";".repeat(TableBuilder.MAX_VALUES) + "x\n"))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  private static Problem problem(byte[] content, TextEncoding chosen) {
    return ((Unreadable) Read.file(content, ReadingOptions.NONE.as(chosen))).problem();
  }

  private static TableReading read(String text) {
    return Read.file(text.getBytes(UTF_8));
  }

  private static List<List<String>> values(String text) {
    return ((Table) read(text)).rows().stream().map(Row::values).toList();
  }
}
