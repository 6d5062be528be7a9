package dev.zayavka.core.devices.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.devices.forms.DueDates.Written;
import dev.zayavka.ports.devices.forms.DateProblem;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {

  /** A Friday. */
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  @ParameterizedTest
  @CsvSource({
    "25.12, 2026-12-25",
    "25.12., 2026-12-25",
    "5.1, 2027-01-05",
    "05/01/27, 2027-01-05",
    "25.12.2026, 2026-12-25",
    "2026-12-25, 2026-12-25",
    "20.11, 2026-11-20",
    "25 декабря, 2026-12-25",
    "до 25 дек., 2026-12-25",
    "31 января, 2027-01-31",
    "1-го мая 2027, 2027-05-01",
    "25 декабря 2026 г., 2026-12-25",
    "25 December, 2026-12-25",
    "25 дек. 2026, 2026-12-25",
    "завтра!, 2026-11-21",
    "через\u00a0неделю, 2026-11-27",
    "29.02.2028, ",
    "сегодня, 2026-11-20",
    "Завтра, 2026-11-21",
    "послезавтра, 2026-11-22",
    "до завтра, 2026-11-21",
    "через неделю, 2026-11-27",
    "на неделю, 2026-11-27",
    "через 2 недели, 2026-12-04",
    "через две недели, 2026-12-04",
    "через 10 дней, 2026-11-30",
    "через день, 2026-11-21",
    "через месяц, 2026-12-20",
    "через полгода, 2027-05-20",
    "через год, 2027-11-20",
    "в понедельник, 2026-11-23",
    "во вторник, 2026-11-24",
    "в пятницу, 2026-11-27",
    "tomorrow, 2026-11-21",
    "in a week, 2026-11-27",
    "in 3 days, 2026-11-23"
  })
  void a_day_is_understood_as_people_write_it(String written, LocalDate day) {
    if (day == null) {
      assertThat(DueDates.parse(written, TODAY)).isEqualTo(wrong(DateProblem.TOO_FAR));
    } else {
      assertThat(DueDates.parse(written, TODAY)).isEqualTo(new Written.Day(day));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"19.11", "1.11", "25.12.2025", "2026-11-19", "20.11.25", "вчера", "19 ноября"})
  void a_day_that_has_passed_is_asked_for_again(String written) {
    assertThat(DueDates.parse(written, TODAY)).isEqualTo(wrong(DateProblem.IN_PAST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"21.11.2027", "через 2 года", "через 999 дней", "через 13 месяцев"})
  void a_day_more_than_a_year_away_is_asked_for_again(String written) {
    assertThat(DueDates.parse(written, TODAY)).isEqualTo(wrong(DateProblem.TOO_FAR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "касса",
        "31.02",
        "32.01",
        "1.13",
        "0.0",
        "25",
        "31 февраля",
        "5 касс",
        "5 мартышек",
        "2 мира",
        "через",
        "12345678.1",
        "/help"
      })
  void anything_else_is_no_day(String written) {
    assertThat(DueDates.parse(written, TODAY)).isEqualTo(wrong(DateProblem.NOT_A_DATE));
  }

  private static Written wrong(DateProblem problem) {
    return new Written.Wrong(problem);
  }
}
