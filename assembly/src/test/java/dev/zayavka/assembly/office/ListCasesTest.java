package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.APPLY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.MessageView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lists that went wrong in the field, each with its right outcome. */
class ListCasesTest extends SharedDeviceDesk {

  @Test
  void dev_one_device_two_rows() {
    takenIn("dev-one-device-two-rows-1.csv", 2, 0);
    MessageView second = sent("dev-one-device-two-rows-2.csv");
    assertThat(second.text())
        .contains("Добавится: 1", "Изменится: 2", "Отклонено: 1")
        .contains("Строка 3: то же устройство, что в строке 2");
    applied(second, "Добавлено: 1\nИзменено: 2");
  }

  @Test
  void dev_dash_serial() {
    takenIn("dev-dash-serial.csv", 5, 0);
    assertThat(deviceDesk.database().device("-")).isZero();
    assertThat(deviceDesk.database().deviceOfInventory("GARD-002")).isNotZero();
  }

  @Test
  void dev_header_repeated() {
    assertThat(takenIn("dev-header-repeated.csv", 5, 0).text())
        .contains("Заголовок повторяется: 2 раза, впервые в строке 4");
  }

  @Test
  void dev_column_numbers_row() {
    assertThat(takenIn("dev-column-numbers-row.csv", 2, 0).text())
        .contains("Строка 2 — номера столбцов");
  }

  @Test
  void dev_lookalike() {
    takenIn("dev-lookalike-1.csv", 1, 0);
    MessageView second = sent("dev-lookalike-2.csv");
    assertThat(second.text()).contains("Добавится: 0", "Изменится: 1", "Отклонено: 0");
    applied(second, "Изменено: 1");
    finds("НОТ-77", "ABC123");
    finds("HOT-77", "ABC123");
    finds("НОТ 77", "ABC123");
    finds("№ НОТ‑77", "ABC123");
    finds("авс 123", "ABC123");
  }

  @Test
  void dev_latin_in_headers() {
    assertThat(takenIn("dev-latin-in-headers.csv", 1, 0).text())
        .doesNotContain("Не берём")
        .contains("Модель ← Mодель");
  }

  @Test
  void dev_nfd_headers() {
    assertThat(takenIn("dev-nfd-headers.csv", 1, 0).text()).doesNotContain("Не берём");
  }

  @Test
  void dev_zero_width() {
    takenIn("dev-zero-width-1.csv", 2, 0);
    MessageView second = sent("dev-zero-width-2.csv");
    assertThat(second.text()).contains("Добавится: 0", "Изменится: 2", "Отклонено: 0");
    finds("Z1-001", "iCT220");
    finds("Z1\u2011\u00AD001", "iCT220");
    finds("z1\u200Bsn002", "iCT220");
  }

  @Test
  void dev_unknown_columns() {
    assertThat(takenIn("dev-unknown-columns.csv", 1, 0).text())
        .contains(
            "Производитель ← Марка",
            "Серийный номер ← Зав. №",
            "Местоположение ← Кабинет",
            "Владелец ← Ответственный");
  }

  @Test
  void columns_nobody_knows_are_named_and_can_be_assigned() {
    MessageView preview =
        uploaded(
            "unknown.csv", "Тип;Штука;Сер. №;Цвет\r\nНоутбук;T14;UC-1;синий\r\n".getBytes(UTF_8));
    assertThat(preview.text()).contains("Не берём: Штука, Цвет");
    assertThat(preview.button(APPLY)).isEmpty();
    preview = pressed(preview, "Модель ← Штука", "Добавится: 1");
    assertThat(preview.text()).contains("Модель ← Штука", "Не берём: Цвет");
    applied(preview, "Добавлено: 1");
  }

  @Test
  void dev_two_columns_one_field() {
    assertThat(takenIn("dev-two-columns-one-field.csv", 2, 0).text())
        .contains("Инвентарный номер ← Инвентарный номер", "Не берём: Инв. №");
    assertThat(deviceDesk.database().deviceOfInventory("T1-002")).isNotZero();
  }

  @Test
  void two_filled_columns_of_one_field_are_asked_for() {
    MessageView preview =
        uploaded(
            "two.csv",
            "Категория;Модель;Инв. №;Инвентарный номер\r\nКасса;X;TC-1;TC-9\r\n".getBytes(UTF_8));
    assertThat(preview.text()).contains("столбцы не совпадают", "Отклонено: 1");
    assertThat(preview.button(APPLY)).isEmpty();
    preview = pressed(preview, "Инвентарный номер ← Инвентарный номер", "Добавится: 1");
    applied(preview, "Добавлено: 1");
    assertThat(deviceDesk.database().deviceOfInventory("TC-9")).isNotZero();
  }

  @Test
  void dev_eq_quoted_zeros() {
    takenIn("dev-eq-quoted-zeros.csv", 2, 0);
    assertThat(deviceDesk.database().deviceOfInventory("00123")).isNotZero();
    assertThat(deviceDesk.database().device("8600123456789")).isNotZero();
  }

  @Test
  void dev_excel_errors() {
    takenIn("dev-excel-errors.csv", 3, 0);
    MessageView none =
        uploaded(
            "errors.csv",
            "Категория;Модель;Инв. №\r\nКасса;X;#Н/Д\r\nКасса;X;б/н\r\n".getBytes(UTF_8));
    assertThat(none.text()).contains("«б/н» — это не номер", "Отклонено: 2");
    assertThat(none.button(APPLY)).isEmpty();
  }

  @Test
  void dev_second_sheet() {
    MessageView preview = sent("dev-second-sheet.xlsx");
    assertThat(preview.text()).contains("Другие листы не читаются");
    assertThat(preview.button(APPLY)).isPresent();
  }

  @Test
  void dev_chart_first() {
    assertThat(sent("dev-chart-first.xlsx").button(APPLY)).isPresent();
  }

  @Test
  void another_sheet_is_read_after_a_button() {
    MessageView preview = uploaded("two sheets.xlsx", Lists.officeWorkbook());
    assertThat(preview.text())
        .contains("лист «Оборудование»", "Другие листы не читаются: Инвентаризация");

    preview = pressed(preview, "Лист: Инвентаризация");

    assertThat(preview.text())
        .contains("лист «Инвентаризация»", "Другие листы не читаются: Оборудование")
        .contains("Добавится: 2\n", "Отклонено: 0");
    assertThat(preview.buttonTexts()).contains("Лист: Оборудование");
    applied(preview, "Добавлено: 2");
    finds("ОФ-102", "Луч 7");
  }

  @Test
  void quotation_marks_are_signs_after_a_button() {
    MessageView preview =
        uploaded(
            "inches.csv",
            ("Категория;Модель;Инв. №\r\nМонитор;24 дюйма;КВ-1\r\n"
                    + "Монитор;\"22 дюйма;КВ-2\r\nМонитор;19 дюймов\";КВ-3\r\n")
                .getBytes(UTF_8));
    assertThat(preview.text()).contains("Внутри кавычек оказалось", "Добавится: 2\n");

    preview = pressed(preview, "Кавычки — просто знаки", "Кавычки читаются как просто знаки");
    assertThat(preview.text()).contains("Добавится: 3\n", "Отклонено: 0");
    preview = pressed(preview, "Кавычки — как в CSV", "Внутри кавычек оказалось");
    assertThat(preview.text()).contains("Добавится: 2\n");
    preview = pressed(preview, "Кавычки — просто знаки", "Кавычки читаются как просто знаки");

    applied(preview, "Добавлено: 3");
    finds("КВ-2", "\"22 дюйма");
  }

  @Test
  void a_first_row_is_a_device_or_the_header_after_a_button() {
    MessageView preview =
        uploaded(
            "irons.csv",
            ("Паяльник;КРАСНЫЙ\r\nПаяльник 60;ЗГН-602\r\nПаяльник 40;ЗГН-403\r\n"
                    + "Паяльник 25;ЗГН-254\r\nПаяльник 15;ЗГН-155\r\n")
                .getBytes(UTF_8));
    assertThat(preview.text()).contains("заголовок — строка 1");
    preview = pressed(preview, "Категория: Оборудование");
    assertThat(preview.text()).contains("Добавится: 4\n", "Отклонено: 0");

    preview = pressed(preview, "Заголовка нет");
    assertThat(preview.text()).contains("заголовка в файле нет", "Добавится: 5\n", "Отклонено: 0");
    preview = pressed(preview, "Строка 1 — заголовок");
    assertThat(preview.text()).contains("заголовок — строка 1", "Добавится: 4\n", "Отклонено: 0");
    preview = pressed(preview, "Заголовка нет");

    applied(preview, "Добавлено: 5");
    finds("КРАСНЫЙ", "Паяльник");
  }

  private MessageView takenIn(String file, int added, int refused) {
    MessageView preview = sent(file);
    assertThat(preview.text()).contains("Добавится: " + added + "\n", "Отклонено: " + refused);
    applied(preview, "Добавлено: " + added);
    return preview;
  }

  private MessageView sent(String file) {
    try (InputStream in =
        Objects.requireNonNull(ListCasesTest.class.getResourceAsStream("cases/" + file), file)) {
      return uploaded(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
