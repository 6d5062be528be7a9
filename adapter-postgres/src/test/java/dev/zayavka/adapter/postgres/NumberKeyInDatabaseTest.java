package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.NumberKey;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The normal form of numbers is the same in the database, whatever its locale. */
@Tag("server")
final class NumberKeyInDatabaseTest {

  private static final List<String> NUMBERS =
      List.of(
          "SN-0042/17",
          "АВС123",
          "нот-77",
          "Ёж 5",
          "М000000524",
          "Z1\u200B-\u00AD001",
          "A\u2011B\u2013C\u2014D\u2212E",
          "=\"00123\"",
          " = \"00123\" ",
          "'00123",
          "\u2019 00123",
          "№ 42",
          "ＡＢ１２",
          "a\u00A0b c",
          "Žluť Ö ñ Å",
          "ΑΒΓ",
          "ұқҢ ІЇЄ",
          "👍 7",
          "10' x 8'6\"");

  @Test
  void the_database_makes_the_same_keys() {
    try (TestDatabase database = TestDatabase.migrated()) {
      check(database);
    }
  }

  @Test
  void a_database_without_a_locale_makes_them_too() {
    try (TestDatabase database = TestDatabase.withoutLocale();
        PostgresAdapter adapter = database.open()) {
      assertThat(adapter).isNotNull();
      check(database);
    }
  }

  private static void check(TestDatabase database) {
    List<String> all = Stream.concat(NUMBERS.stream(), letters()).toList();
    for (String number : all) {
      String literal = number.replace("'", "''");
      assertThat(database.query("select devices.number_key('" + literal + "')"))
          .as(number)
          .containsExactly(NumberKey.of(number).value());
    }
  }

  /** All letters of the scripts that people here write, in parts. */
  private static Stream<String> letters() {
    return Stream.of(IntStream.range(0xC0, 0x180), IntStream.range(0x400, 0x530))
        .map(
            range ->
                range
                    .filter(Character::isLetter)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }
}
