package dev.zayavka.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "000000~123~000123",
        "000000~1234567~1234567",
        "00\\-000~12341~12-341",
        "00-000~12341~12-341",
        "\"ИНВ-\"0000~12~ИНВ-0012",
        "\\А0000~12343~А12343",
        "0000\" \"0000~12347~0001 2347",
        "000\\ 000~12348~012 348",
        "#\\ ##0~12353~12 353",
        "0000\\/00~12351~0123/51",
        "00000_)~12345~12345",
        "[$-419]00000~12346~12346",
        "000000;[Red]\\-000000~-5~-000005",
        "000000;[Red]\\-000000~5~000005",
        "0;-0;\"нет\"~0~нет",
        "0000~-7~-0007",
        "General\" шт\"~7~7 шт",
        "0.00\" ₽\"~14790~14790 ₽",
        "[$₽-419] #,##0~14790~₽ 14790",
        "#,##0.00~14790.5~14790.5",
        "0%~0.5~0.5",
        "# ?/?~0.5~0.5",
        "0.00E+00~12345~12345",
        "[<100]000;0000~7~7",
        "@~12354~12354",
        "0~123456789012345~123456789012345"
      })
  void a_number_is_shown_with_what_its_format_adds(String code, String number, String shown) {
    BigDecimal value = new BigDecimal(number);
    assertThat(CellValues.strip(NumberPattern.of(code).number(value, value.abs().toPlainString())))
        .isEqualTo(shown);
  }

  @Test
  void a_text_is_shown_with_what_its_format_adds() {
    assertThat(NumberPattern.of("\"№ \"@").text("A-1")).isEqualTo("№ A-1");
    assertThat(NumberPattern.of("0;-0;0;\"SN\"@").text("1")).isEqualTo("SN1");
    assertThat(NumberPattern.of("000000").text("A-1")).isEqualTo("A-1");
    assertThat(NumberPattern.of("").text("A-1")).isEqualTo("A-1");
  }
}
