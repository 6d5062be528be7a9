package dev.zayavka.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Round trip through CSV: reading returns the written table, and no value is a formula. */
class RoundTripTest {

  @Property(tries = 3000)
  void what_was_written_is_read_back(@ForAll("tables") List<List<String>> table) {
    byte[] csv = TablesAdapter.tables().csv(table.getFirst(), table.subList(1, table.size()));

    TableReading read = Read.file(csv);

    List<List<String>> written = table.stream().filter(RoundTripTest::hasValue).toList();
    if (written.isEmpty()) {
      assertThat(read).isEqualTo(new TableReading.Unreadable(TableReading.Problem.EMPTY));
    } else {
      assertThat(read)
          .isInstanceOfSatisfying(
              Table.class,
              found -> {
                assertThat(found.rows().stream().map(Row::values)).isEqualTo(written);
                assertThat(found.encoding()).contains(TextEncoding.UTF_8);
              });
    }
  }

  @Property(tries = 3000)
  void no_field_begins_a_formula(@ForAll("values") String value) {
    String csv = new String(CsvWriter.write(List.of(value), List.of(List.of(value))), UTF_8);

    Stream.of(csv.substring(1).split("\r\n", 2)[0])
        .map(line -> line.startsWith("\"") ? line.substring(1) : line)
        .forEach(field -> assertThat(field).doesNotContainPattern("\\A[=+\\-@\t\r]"));
  }

  @Property
  void the_apostrophe_goes_as_it_came(@ForAll("values") String value) {
    assertThat(CellValues.unguard(CellValues.guard(value))).isEqualTo(value);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(columns -> values().list().ofSize(columns).list().ofMinSize(1).ofMaxSize(6));
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> signs =
        Arbitraries.strings()
            .withChars("=+-@\t\r\n;,\"' 0123456789.:/eE№ёЯsep|\u00A0\uFEFF")
            .ofMaxLength(8);
    Arbitrary<String> any =
        Arbitraries.strings()
            .ofMaxLength(12)
            .filter(text -> UTF_8.newEncoder().canEncode(text))
            .filter(text -> text.chars().noneMatch(CellValues::isControl));
    Arbitrary<String> known =
        Arbitraries.of(
            "", "sep=;", "sep=", "SEP=,", "a,b,c", "'", "''", "'=1", "007", "MAR1", "x\r\ny", "\"");
    return Arbitraries.frequencyOf(
            Tuple.of(4, signs),
            Tuple.of(2, any),
            Tuple.of(2, known),
            Tuple.of(1, Combinators.combine(known, signs).as(String::concat)))
        .map(CellValues::strip);
  }

  private static boolean hasValue(List<String> row) {
    return !row.stream().allMatch(String::isEmpty);
  }
}
