package dev.zayavka.assembly.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NAME=value                    | `value`",
        "NAME=                         | ``",
        "  export  NAME = value        | `value`",
        "NAME=value # a comment        | `value`",
        "NAME=value#5                  | `value#5`",
        "NAME= # a comment             | ``",
        "NAME=#5                       | `#5`",
        "NAME=a=b                      | `a=b`",
        "NAME=it's                     | `it's`",
        "NAME=11:Иван Петров, 12       | `11:Иван Петров, 12`",
        "NAME='a # \"b\" \\n '   # c   | `a # \"b\" \\n `",
        "NAME=\" a # 'b' \"   # c      | ` a # 'b' `",
        "NAME=\"a\\\"b\\\\c\\d\"       | `a\"b\\c\\d`",
        "NAME = 'value'                | `value`",
        "NAME = \"value\"              | `value`",
        "NAME=''                       | ``",
      })
  void a_line_gives_its_value(String line, String value) {
    var file = DotEnv.parse(line);
    assertThat(file.errors()).isEmpty();
    assertThat(file.variables()).containsOnly(Map.entry("NAME", value));
  }

  @Test
  void a_newline_can_stand_in_double_quotes() {
    assertThat(DotEnv.parse("A=\"x\\ny\"").variables()).containsEntry("A", "x\ny");
  }

  @Test
  void comments_empty_lines_a_byte_order_mark_and_windows_line_ends_are_no_trouble() {
    var file = DotEnv.parse("\uFEFFA=1\r\n\r\n# note\r\n   # note\r\nB=2\r\n");
    assertThat(file.errors()).isEmpty();
    assertThat(file.variables()).containsOnlyKeys("A", "B").containsEntry("A", "1");
  }

  @Test
  void the_last_line_of_a_name_counts() {
    assertThat(DotEnv.parse("A=1\nA=2").variables()).containsEntry("A", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "=secret", "1A=secret", "A B=secret", "A='secret", "A=\"se\"x"})
  void a_line_that_cannot_be_read_is_named_by_its_number_alone(String line) {
    assertThat(DotEnv.parse("B=1\n" + line).errors())
        .containsExactly(new SettingError(".env", "line 2 must be NAME=value or a comment"));
  }
}
