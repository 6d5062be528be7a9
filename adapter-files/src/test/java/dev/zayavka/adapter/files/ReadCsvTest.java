package dev.zayavka.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableNotice;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
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
  @CsvSource({
    "89504e470d0a1a0a0000000d49484452, PICTURE",
    "ffd8ffe000104a464946, PICTURE",
    "255044462d312e370a, PDF_DOCUMENT",
    "7b5c727466315c616e7369, DOCUMENT",
    "504b0506000000000000000000000000000000000000, ARCHIVE",
    "526172211a0700, ARCHIVE",
    "4d494d452d56657273696f6e3a20312e300d0a, WEB_ARCHIVE",
    "09040600000010000000, OTHER_WORKBOOK",
    "d0cf11e0a1b11ae10000000000000000, DAMAGED",
    "7b2261223a317d, NOT_A_TABLE",
    "613b620a01020304, NOT_A_TABLE",
    "00000000000000000000, NOT_A_TABLE",
    "7f454c4602010100, NOT_A_TABLE"
  })
  void a_file_without_a_table_is_named(String hex, Problem problem) {
    byte[] content = HexFormat.of().parseHex(hex);
    assertThat(Read.file(content)).isEqualTo(new Unreadable(problem));
    assertThat(Read.file(content, ReadingOptions.NONE.as(TextEncoding.KOI8_R)))
        .isEqualTo(new Unreadable(problem));
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
  void an_open_quotation_mark_costs_its_own_value_only() {
    assertThat(read("a;b\n1;\"24 дюйма\n2;Ёлка\n3;x\n"))
        .isInstanceOfSatisfying(
            Table.class,
            table -> {
              assertThat(table.rows().stream().map(Row::values))
                  .containsExactly(
                      List.of("a", "b"),
                      List.of("1", "\"24 дюйма"),
                      List.of("2", "Ёлка"),
                      List.of("3", "x"));
              assertThat(table.origin().notices()).containsExactly(new TableNotice.OpenQuote(2));
            });
  }

  @Test
  void lines_that_a_quotation_mark_swallows_are_counted_and_can_be_read() {
    String text = "a;b;c\n1;\"24 дюйма;x\n2;Мышь;y\n3;\"Роза\";z\n4;Стол;w\n5;Стул;v\n";
    ReadingOptions literally = ReadingOptions.NONE.literally();

    assertThat(((Table) read(text)).origin().notices())
        .containsExactly(new TableNotice.SwallowedLines(2, 3));
    assertThat(((Table) Read.file(text.getBytes(UTF_8), literally)).rows())
        .containsExactly(
            new Row(1, List.of("a", "b", "c")),
            new Row(2, List.of("1", "\"24 дюйма", "x")),
            new Row(3, List.of("2", "Мышь", "y")),
            new Row(4, List.of("3", "Роза", "z")),
            new Row(5, List.of("4", "Стол", "w")),
            new Row(6, List.of("5", "Стул", "v")));
  }

  @Test
  void a_text_of_several_lines_swallows_nothing() {
    Table table = (Table) read("a;\"b\nc\";d\n1;\"в две\nстроки, и ещё\";2\n3;4;5\n");

    assertThat(table.rows()).hasSize(3);
    assertThat(table.origin().notices()).isEmpty();
  }

  @Test
  void the_text_of_a_formula_with_cells_is_no_value() {
    assertThat(values("a;b\n=СЦЕПИТЬ(A2;B2);1\n=A2;2\n=5;=\"007\"\n=-$B$12*2;=HYPERLINK(x1y)\n"))
        .isEqualTo(
            List.of(
                List.of("a", "b"),
                List.of(TableReading.UNKNOWN, "B2)", "1"),
                List.of(TableReading.UNKNOWN, "2"),
                List.of("=5", "007"),
                List.of(TableReading.UNKNOWN, "=HYPERLINK(x1y)")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#Н/Д", "#N/A", "#ссылка!", "#REF!", "#ИМЯ?", "#ДЕЛ/0!", "####", "#NV", "Err:502"})
  void an_error_value_is_no_value_but_can_be_seen(String error) {
    Table table = (Table) read("№;b\n" + error + ";1\n");

    assertThat(table.rows().getFirst().values()).containsExactly("№", "b");
    assertThat(table.rows().get(1).values().getFirst())
        .matches(TableReading::isUnknown)
        .satisfies(value -> assertThat(TableReading.seen(value)).isEqualTo(error));
    assertThat(table.origin().notices()).containsExactly(new TableNotice.ErrorValues(1, 2));
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
