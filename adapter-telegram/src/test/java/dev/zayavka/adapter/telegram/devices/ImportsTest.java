package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Stock.ADMIN;
import static dev.zayavka.adapter.telegram.devices.Stock.ID;
import static dev.zayavka.adapter.telegram.devices.Stock.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReadAs;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.imports.ImportEffect.ApplyImport;
import dev.zayavka.ports.devices.imports.ImportEffect.ReadImport;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportEffect.SendPlan;
import dev.zayavka.ports.devices.imports.ImportEffect.SendRefusedRows;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowCounts;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportsTest {

  private static final ImportId LIST = new ImportId(3);
  private static final MessageRef ON = MessageRef.of(1, 9);
  private static final Nothing OVERTAKEN = new Nothing(Why.OVERTAKEN);
  private static final RowCounts TALLY = new RowCounts(3, 2, 1, 6);
  private static final List<String> HEADER = List.of("Модель", "Серийный номер");

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_list_is_shown_from_its_reading_to_its_end_on_one_message() {
    at(new ImportState.Reading(Optional.empty()));
    assertThat(shown().text()).isEqualTo("Список Техника <1>.csv\nЧитаю файл…");
    assertThat(shown().buttons()).isEmpty();
    assertThat(stage.render(new RefreshImport(ADMIN, LIST, ON)))
        .isInstanceOfSatisfying(Edit.class, edit -> assertThat(edit.message()).isEqualTo(ON));

    at(new ImportState.Applying(Optional.empty(), 21));
    assertThat(shown().text()).endsWith("Записываю 21 строку…");
    at(new ImportState.Applying(Optional.empty(), 20_000));
    assertThat(shown().text()).endsWith("Записываю 20\u00A0000 строк…");
    at(new ImportState.Applied(Optional.empty(), TALLY));
    assertThat(shown().text())
        .endsWith("✅ Готово.\nДобавлено: 3\nИзменено: 2\nБез изменений: 1\nОтклонено: 6");
    at(new ImportState.Cancelled());
    assertThat(shown().text()).endsWith("Отменено, ничего не изменилось.");
    assertThat(shown().buttons()).isEmpty();
  }

  @Test
  void a_list_that_was_forgotten_says_that_it_is_given_up() {
    assertThat(stage.render(new RefreshImport(ADMIN, LIST, ON)))
        .isInstanceOfSatisfying(
            Edit.class,
            edit -> {
              assertThat(edit.message()).isEqualTo(ON);
              assertThat(edit.screen().text().plain()).contains("ничего не записано");
              assertThat(edit.screen().keyboard()).isEmpty();
            });
  }

  @Test
  void a_preview_shows_the_encoding_the_first_rows_and_what_would_become_of_all() {
    at(previewed(Optional.of(TextEncoding.WINDOWS_1251)));
    Stage.Seen preview = shown();

    assertThat(preview.text())
        .isEqualTo(
            """
            Список Техника <1>.csv
            Кодировка: windows-1251. Если буквы не те, выберите другую.

            Модель | Серийный номер
            2 S920 | <1>

            Добавится: 3
            Изменится: 2
            Без изменений: 1
            Отклонено: 6

            Почему отклонено
            Строка 7: Модель: нет значения
            … и ещё 5""");
    assertThat(preview.rows())
        .containsExactly(
            List.of("Применить", "Отменить"),
            List.of("UTF-8", "UTF-16"),
            List.of("KOI8-R", "IBM866"),
            List.of("ISO-8859-5", "MacCyrillic"),
            List.of("windows-1252", "windows-1250"),
            List.of("ISO-8859-2"));
    assertThat(preview.data("Применить")).isEqualTo(new ApplyList(LIST, 1));
    assertThat(preview.data("Отменить")).isEqualTo(new DropList(LIST, 1));
    assertThat(preview.data("KOI8-R")).isEqualTo(new ReadAs(LIST, 1, TextEncoding.KOI8_R));
  }

  @Test
  void a_workbook_needs_no_encoding() {
    at(previewed(Optional.empty()));

    assertThat(shown().text()).contains("Книга Excel");
    assertThat(shown().buttons()).containsExactly("Применить", "Отменить");
  }

  @Test
  void a_preview_of_the_widest_list_fits_a_message() {
    PlannedRow wide =
        new PlannedRow(7, Collections.nCopies(200, "ы".repeat(900)), new Fate.Added());
    at(
        new ImportState.Previewed(
            Optional.of(TextEncoding.UTF_8),
            wide.values(),
            Collections.nCopies(5, wide),
            Collections.nCopies(5, refused(9, new RowProblem.Repeated(2))),
            TALLY));

    assertThat(shown().text()).contains("Строка 9: то же устройство, что в строке 2");
  }

  @ParameterizedTest
  @EnumSource(TableReading.Problem.class)
  void what_cannot_be_read_says_why(TableReading.Problem problem) {
    at(new ImportState.Unreadable(problem));

    assertThat(shown().text()).doesNotContain(problem.name());
    assertThat(shown().buttons())
        .hasSize(problem == TableReading.Problem.WRONG_ENCODING ? TextEncoding.values().length : 0);
  }

  @Test
  void limits_are_named() {
    at(new ImportState.Unreadable(TableReading.Problem.TOO_LARGE));
    assertThat(shown().text()).contains("не больше 10 МБ");
    at(new ImportState.Unreadable(TableReading.Problem.TOO_MANY_ROWS));
    assertThat(shown().text()).contains("не больше 20\u00A0000");
  }

  @Test
  void whoever_chose_a_wrong_encoding_can_choose_another() {
    stage.devices.list =
        Optional.of(
            list(new ImportState.Unreadable(TableReading.Problem.DAMAGED))
                .anew(new ImportState.Unreadable(TableReading.Problem.DAMAGED)));

    assertThat(shown().data("UTF-8")).isEqualTo(new ReadAs(LIST, 2, TextEncoding.UTF_8));
  }

  @Test
  void the_plan_has_every_row_with_its_fate_and_its_reason() {
    at(previewed(Optional.of(TextEncoding.KOI8_R)));
    content("Модель;Серийный номер\nS920;SN-1\n");
    stage.devices.plan.addAll(
        List.of(
            row(2, new Fate.Added(), "S920", "SN-1"),
            row(3, new Fate.Changed(ID, List.of(DeviceField.MODEL, DeviceField.OWNER)), "S900"),
            row(4, new Fate.Same(ID), "S930", "SN-3", "лишнее"),
            refused(5, new RowProblem.Field(DeviceField.SERIAL_NUMBER, FieldProblem.TAKEN))));

    SendFile plan = stage.file(new SendPlan(ADMIN, LIST, 1));
    assertThat(plan.name()).isEqualTo("plan-3.csv");
    assertThat(words(plan))
        .isEqualTo(
            """
            Модель;Серийный номер;Строка;Что будет;Причина
            S920;SN-1;2;добавится;
            S900;;3;изменится: Модель, Владелец;
            S930;SN-3;4;без изменений;
            ;SN-9;5;отклонено;Серийный номер: этот номер у другого устройства""");
    assertThat(stage.files.chosen).contains(Optional.of(TextEncoding.KOI8_R));
  }

  @Test
  void a_plan_is_for_the_reading_it_was_made_for() {
    content("Модель\nS920\n");
    at(previewed(Optional.empty()));
    assertThat(stage.render(new SendPlan(ADMIN, LIST, 2))).isEqualTo(OVERTAKEN);
    at(new ImportState.Applied(Optional.empty(), TALLY));
    assertThat(stage.render(new SendPlan(ADMIN, LIST, 1))).isEqualTo(OVERTAKEN);
    assertThat(stage.render(new ShowImport(ADMIN, new ImportId(99)))).isEqualTo(OVERTAKEN);
  }

  @Test
  void refused_rows_come_back_as_the_file_had_them_with_the_reason_behind() {
    at(new ImportState.Applied(Optional.of(TextEncoding.UTF_8), TALLY));
    content("Модель;Серийный номер\n;SN-9\n");
    stage.devices.plan.add(row(2, new Fate.Same(ID), "S920", "SN-1"));
    stage.devices.plan.add(
        refused(3, new RowProblem.Field(DeviceField.MODEL, FieldProblem.MISSING)));

    SendFile file = stage.file(new SendRefusedRows(ADMIN, LIST));
    assertThat(file.name()).isEqualTo("refused-3.csv");
    assertThat(words(file)).isEqualTo("Модель;Серийный номер;Причина\n;SN-9;Модель: нет значения");
  }

  @Test
  void reasons_of_last_time_are_replaced() {
    at(new ImportState.Applied(Optional.empty(), TALLY));
    content("Модель;Серийный номер;причина\n;SN-9;Модель: нет значения\n");
    stage.devices.plan.add(
        row(2, new Fate.Refused(new RowProblem.Repeated(1)), "S920", "SN-9", "нет значения"));

    assertThat(words(stage.file(new SendRefusedRows(ADMIN, LIST))))
        .isEqualTo("Модель;Серийный номер;Причина\nS920;SN-9;то же устройство, что в строке 1");
  }

  @Test
  void what_was_too_much_in_a_row_comes_back_behind_the_reason() {
    at(new ImportState.Applied(Optional.of(TextEncoding.UTF_8), TALLY));
    content("Модель;Серийный номер\n");
    stage.devices.plan.add(
        row(2, new Fate.Refused(new RowProblem.TooManyValues()), "S920", "белый", "SN-9"));
    stage.devices.plan.add(
        row(3, new Fate.Refused(new RowProblem.Repeated(1)), "S930", "SN-1", "пометка"));

    assertThat(words(stage.file(new SendRefusedRows(ADMIN, LIST))))
        .isEqualTo(
            "Модель;Серийный номер;Причина\n"
                + "S920;белый;значений больше, чем столбцов: значение с разделителем внутри нужно"
                + " взять в кавычки;SN-9\n"
                + "S930;SN-1;то же устройство, что в строке 1");
  }

  @Test
  void without_refused_rows_or_without_the_file_there_is_nothing_to_send() {
    at(new ImportState.Applied(Optional.empty(), TALLY));
    assertThat(stage.render(new SendRefusedRows(ADMIN, LIST))).isEqualTo(OVERTAKEN);
    content("Модель\nS920\n");
    stage.devices.plan.add(row(2, new Fate.Same(new DeviceId(15)), "S920"));
    assertThat(stage.render(new SendRefusedRows(ADMIN, LIST))).isEqualTo(OVERTAKEN);
    at(previewed(Optional.empty()));
    stage.devices.contents.clear();
    assertThat(stage.render(new SendPlan(ADMIN, LIST, 1))).isEqualTo(OVERTAKEN);
  }

  @Test
  void every_reason_is_in_words() {
    at(new ImportState.Applied(Optional.empty(), TALLY));
    content("Модель\nS920\n");
    List<RowProblem> problems =
        List.of(
            new RowProblem.NoColumn(Optional.of(DeviceField.INVENTORY_NUMBER)),
            new RowProblem.NoColumn(Optional.empty()),
            new RowProblem.Rounded(DeviceField.SERIAL_NUMBER),
            new RowProblem.TooManyValues(),
            new RowProblem.BrokenSign(DeviceField.MODEL),
            new RowProblem.Field(DeviceField.VENDOR, FieldProblem.TOO_LONG));
    problems.forEach(problem -> stage.devices.plan.add(refused(2, problem)));
    Arrays.stream(FieldProblem.values())
        .forEach(
            problem ->
                stage.devices.plan.add(
                    refused(3, new RowProblem.Field(DeviceField.OWNER, problem))));

    assertThat(words(stage.file(new SendRefusedRows(ADMIN, LIST))))
        .contains(
            "в файле нет столбца «Инвентарный номер»",
            "в файле нет знакомых столбцов",
            "Серийный номер: таблица округлила номер",
            "значений больше, чем столбцов",
            "Модель: в файле повреждён символ",
            "Производитель: длиннее 60 символов")
        .doesNotContain("TOO_LONG", "MISSING");
  }

  @Test
  void reading_and_writing_lists_is_not_ours() {
    for (ImportEffect effect : List.of(new ReadImport(LIST, 1), new ApplyImport(LIST, 1))) {
      assertThatThrownBy(() -> stage.render(effect)).isInstanceOf(IllegalStateException.class);
      assertThat(stage.described(effect)).contains("списка 3");
    }
  }

  private void at(ImportState state) {
    stage.devices.list = Optional.of(list(state));
  }

  private static ImportFile list(ImportState state) {
    return new ImportFile(
        LIST,
        new Person(ADMIN, "Директор"),
        new SentFile("f", "Техника <1>.csv", 10),
        state,
        1,
        Optional.empty(),
        NOW);
  }

  private static ImportState previewed(Optional<TextEncoding> encoding) {
    return new ImportState.Previewed(
        encoding,
        HEADER,
        List.of(row(2, new Fate.Added(), "S920", "<1>")),
        List.of(refused(7, new RowProblem.Field(DeviceField.MODEL, FieldProblem.MISSING))),
        TALLY);
  }

  private static PlannedRow row(int number, Fate fate, String... values) {
    return new PlannedRow(number, List.of(values), fate);
  }

  private static PlannedRow refused(int number, RowProblem problem) {
    return row(number, new Fate.Refused(problem), "", "SN-9");
  }

  private void content(String words) {
    stage.devices.contents.put(LIST, words.getBytes(StandardCharsets.UTF_8));
  }

  private Stage.Seen shown() {
    return stage.seen(new ShowImport(ADMIN, LIST));
  }

  private static String words(SendFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }
}
