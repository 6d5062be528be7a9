package dev.zayavka.adapter.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TruncateTest {

  @Property
  void a_value_is_never_longer_than_it_may_be_and_never_broken(
      @ForAll String value, @ForAll @IntRange(min = 1, max = 300) int max) {
    String cut = Truncate.line(value, max);

    assertThat(cut.length()).isLessThanOrEqualTo(max);
    assertThat(cut).doesNotContain("\n", "\r", "\0");
    assertThat(cut.codePoints())
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  @Example
  void a_value_is_cut_between_characters_as_people_see_them() {
    String family = "👨‍👩‍👧";
    assertThat(Truncate.line(family.repeat(3), family.length() + 3)).isEqualTo(family + "…");
    assertThat(Truncate.line("👍👍👍", 4)).isEqualTo("👍…");
    assertThat(Truncate.line("e" + "\u0301".repeat(500), 20)).hasSize(20).endsWith("…");
  }

  @Example
  void a_value_in_one_line_has_no_breaks_and_no_room_for_tricks() {
    assertThat(Truncate.line("  a\r\n\tb\u0000c \u2028 d ", 100)).isEqualTo("a b c d");
    assertThat(Truncate.line("abc\u202Edcba\u2066x\u2069", 100)).isEqualTo("abcdcbax");
    assertThat(Truncate.line("\uD83D", 100)).isEqualTo("\uFFFD");
    assertThat(Truncate.line("שלום عليكم", 100)).isEqualTo("שלום عليكم");
  }

  @Example
  void a_text_keeps_its_own_breaks() {
    assertThat(Truncate.text(" a\nb\r\n c ", 100)).isEqualTo("a\nb \n c");
  }
}
