package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anUpload;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.imports.ImportChoices;
import dev.zayavka.ports.devices.imports.ImportEffect.ReadImport;
import dev.zayavka.ports.devices.imports.ImportEffect.SendPlan;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.devices.imports.PassedRows;
import dev.zayavka.ports.devices.imports.PassedRows.Kind;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowCounts;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.devices.imports.driving.ImportDevices.Answered;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists as offices have them: columns, rows that are none, numbers that are none. */
class ListsAsTheyAreTest {

  private final LendingDesk desk = new LendingDesk();

  @Test
  void the_first_column_of_a_field_counts_and_another_fills_its_gaps() {
    Read list =
        read(
            row("Категория", "Name", "Model", "S/N"),
            row("Ноутбук", "Ann's", "T14", "S-1"),
            row("Ноутбук", "Spare", "-", "S-2"));

    assertThat(list.fields())
        .isEqualTo("CATEGORY=Категория MODEL=Name? MODEL=Model SERIAL_NUMBER=S/N");
    assertThat(list.tally()).isEqualTo(new RowCounts(2, 0, 0, 0));
    list.apply();
    assertThat(devices()).extracting(DeviceFields::model).containsExactly("T14", "Spare");
  }

  @Test
  void places_are_put_together_and_so_are_a_letter_and_a_number() {
    Read list =
        read(
            row("Тип", "Модель", "IČ", "Inv. číslo", "Город", "Кабинет"),
            row("ПК", "HP", "D", "17", "Душанбе", "215"),
            row("ПК", "HP", "H", "17", "Душанбе", "-"),
            row("ПК", "HP", "D", "18", "", "216"));

    assertThat(list.tally().added()).isEqualTo(3);
    list.apply();
    assertThat(devices())
        .extracting(device -> device.value(DeviceField.INVENTORY_NUMBER).orElse(""))
        .containsExactly("D 17", "H 17", "D 18");
    assertThat(devices())
        .extracting(device -> device.value(DeviceField.LOCATION).orElse(""))
        .containsExactly("Душанбе, 215", "Душанбе", "216");
  }

  @Test
  void a_missing_category_is_asked_for_once_and_given_to_new_devices_alone() {
    desk.device("S-1");
    Read list = read(row("Модель", "S/N"), row("Move 5000", "S-1"), row("A920", "S-2"));
    assertThat(list.layout().asked()).containsExactly(DeviceField.CATEGORY);
    assertThat(list.tally()).isEqualTo(new RowCounts(0, 0, 1, 1));

    Read given = list.choose(new ImportStep.GiveValue(DeviceField.CATEGORY, "Терминалы оплаты"));

    assertThat(given.layout().asked()).isEmpty();
    assertThat(given.tally()).isEqualTo(new RowCounts(1, 0, 1, 0));
    given.apply();
    assertThat(devices())
        .extracting(DeviceFields::category)
        .containsExactly("Терминалы", "Терминалы оплаты");
  }

  @Test
  void sections_are_categories_and_totals_titles_and_numbers_of_columns_are_passed_over() {
    Read list =
        read(
            row("Опись на 01.11.2026"),
            row("№ п/п", "Наименование", "Инв. №", "Цена"),
            row("1", "2", "3", "4"),
            row("", "Ноутбуки"),
            row("1", "T14", "И-1", "10"),
            row("2", "T15", "И-2", "10"),
            row("№ п/п", "Наименование", "Инв. №", "Цена"),
            row("", "Мониторы"),
            row("3", "P24", "И-3", "10"),
            row("", "Итого", "", "30"));

    assertThat(list.tally()).isEqualTo(new RowCounts(3, 0, 0, 0));
    assertThat(list.layout().passed())
        .containsExactlyInAnyOrder(
            new PassedRows(Kind.TITLE, 1, 1),
            new PassedRows(Kind.HEADER, 1, 7),
            new PassedRows(Kind.COLUMN_NUMBERS, 1, 3),
            new PassedRows(Kind.SECTION, 2, 4),
            new PassedRows(Kind.TOTAL, 1, 10));
    assertThat(list.layout().sections()).isTrue();
    list.apply();
    assertThat(devices())
        .extracting(DeviceFields::category)
        .containsExactly("Ноутбуки", "Ноутбуки", "Мониторы");
  }

  @Test
  void a_placeholder_is_no_number_and_a_row_without_another_says_so() {
    Read list =
        read(
            row("Тип", "Модель", "S/N", "Инв. №"),
            row("Касса", "30Ф", "б/н", "1"),
            row("Касса", "30Ф", "Б/Н", "2"),
            row("Касса", "30Ф", "нет", "—"),
            row("Касса", "30Ф", "0", TableReading.UNKNOWN + "#Н/Д"));

    assertThat(list.tally()).isEqualTo(new RowCounts(2, 0, 0, 2));
    assertThat(list.fates())
        .contains(
            new Fate.Refused(new RowProblem.NoNumber(DeviceField.INVENTORY_NUMBER, "—")),
            new Fate.Refused(new RowProblem.NoNumber(DeviceField.INVENTORY_NUMBER, "#Н/Д")));
  }

  @Test
  void a_formula_without_a_value_leaves_the_field_as_it_is() {
    desk.device(
        new DeviceFields(
            Map.of(
                DeviceField.CATEGORY, "Касса",
                DeviceField.MODEL, "30Ф",
                DeviceField.SERIAL_NUMBER, "S-1",
                DeviceField.LOCATION, "Склад")));

    Read list = read(row("S/N", "Место"), row("S-1", TableReading.UNKNOWN));

    assertThat(list.tally()).isEqualTo(new RowCounts(0, 0, 1, 0));
  }

  @Test
  void two_rows_that_are_one_device_are_seen_as_one_by_whichever_number() {
    desk.device(
        new DeviceFields(
            Map.of(
                DeviceField.CATEGORY, "Касса",
                DeviceField.MODEL, "30Ф",
                DeviceField.SERIAL_NUMBER, "S-1",
                DeviceField.INVENTORY_NUMBER, "И-1")));

    Read list =
        read(
            row("Тип", "Модель", "S/N", "Инв. №", "Место"),
            row("Касса", "30Ф", "", "И-1", "Склад"),
            row("Касса", "30Ф", "S-1", "", "Офис"),
            row("Касса", "31Ф", "АВ-1", "", ""),
            row("Касса", "31Ф", "AB-1", "И-9", ""));

    assertThat(list.fates())
        .contains(
            new Fate.Refused(new RowProblem.Repeated(2)),
            new Fate.Refused(new RowProblem.Repeated(4)));
    assertThat(list.tally()).isEqualTo(new RowCounts(1, 1, 0, 2));
  }

  @Test
  void a_change_of_a_device_somebody_has_names_the_person() {
    DeviceId device = desk.device("S-1");
    desk.takes(ivan(), device);

    Read list = read(row("S/N", "Место"), row("S-1", "Офис"));

    assertThat(list.layout().heldCount()).isEqualTo(1);
    assertThat(list.layout().held().getFirst().fate())
        .isEqualTo(
            new Fate.Changed(
                device, List.of(DeviceField.LOCATION), Optional.of(ivan().person().name())));
  }

  @Test
  void a_list_without_a_header_is_guessed_and_can_be_assigned() {
    Read list =
        read(
            row("1", "Камера Красная", "полный кадр", "250000"),
            row("2", "Штатив", "с головой", "15000"));
    assertThat(list.layout().header()).isZero();
    assertThat(list.layout().asked())
        .containsExactlyInAnyOrder(DeviceField.CATEGORY, DeviceField.INVENTORY_NUMBER);

    Read next =
        list.choose(new ImportStep.AssignColumn(0, Optional.of(DeviceField.INVENTORY_NUMBER)))
            .choose(new ImportStep.AssignColumn(2, Optional.of(DeviceField.COMMENT)))
            .choose(new ImportStep.GiveValue(DeviceField.CATEGORY, "Кино"));
    assertThat(next.tally()).isEqualTo(new RowCounts(2, 0, 0, 0));
    next.apply();
    assertThat(devices().getFirst().value(DeviceField.COMMENT)).contains("полный кадр");
  }

  @Test
  void a_column_of_another_kind_becomes_a_comment_with_its_header() {
    Read list =
        read(row("Тип", "Модель", "S/N", "Цена"), row("Касса", "30Ф", "S-1", "100"))
            .choose(new ImportStep.AssignColumn(3, Optional.of(DeviceField.COMMENT)));
    list.apply();
    assertThat(devices().getFirst().value(DeviceField.COMMENT)).contains("Цена: 100");
  }

  @Test
  void a_long_name_is_cut_and_kept_whole_in_the_comment() {
    String name = "Терминал оплаты ".repeat(10).strip();
    Read list = read(row("Тип", "Модель", "S/N"), row("Терминал", name, "S-1"));
    assertThat(list.layout().shortened()).isEqualTo(1);
    list.apply();
    assertThat(devices().getFirst().model()).hasSizeLessThanOrEqualTo(100).endsWith("\u2026");
    assertThat(devices().getFirst().value(DeviceField.COMMENT)).contains(name);
    assertThat(read(row("Тип", "Модель", "S/N"), row("Терминал", name, "S-1")).tally())
        .isEqualTo(new RowCounts(0, 0, 1, 0));
  }

  @Test
  void choices_are_remembered_for_the_same_headers_and_a_plan_comes_once() {
    read(row("Штука", "Бирка", "Цвет"), row("Пила", "З-1", "красный"))
        .choose(new ImportStep.AssignColumn(0, Optional.of(DeviceField.MODEL)))
        .choose(new ImportStep.AssignColumn(1, Optional.of(DeviceField.INVENTORY_NUMBER)))
        .choose(new ImportStep.GiveValue(DeviceField.CATEGORY, "Пилы"));

    Read next = read(row("ШТУКА*", "Бирка", "Цвет"), row("Пила", "З-2", "синий"));

    assertThat(next.layout().remembered()).isTrue();
    assertThat(next.tally()).isEqualTo(new RowCounts(1, 0, 0, 0));
    assertThat(read(row("Бирка", "Штука", "Вес"), row("З-3", "Пила", "7")).layout().remembered())
        .isFalse();
  }

  @Test
  void only_the_plan_of_a_list_that_is_complete_at_once_is_sent_unasked() {
    read(row("Модель", "S/N"), row("30Ф", "S-1"))
        .choose(new ImportStep.GiveValue(DeviceField.CATEGORY, "Кассы"));
    assertThat(desk.waiting(SendPlan.class)).isEmpty();

    read(row("Тип", "Модель", "S/N"), row("Касса", "30Ф", "S-1"));
    assertThat(desk.waiting(SendPlan.class)).hasSize(1);
  }

  @Test
  void rubbish_cannot_be_applied() {
    Read list = read(row("Как заполнять"), row("Не удаляйте столбцы"), row("Спасибо"));

    assertThat(list.answer(new ImportStep.Apply())).isEqualTo(Answered.OUT_OF_DATE);
  }

  private Read read(TableReading.Row... rows) {
    desk.imports.receive(desk.id(), anAdmin(), anUpload(), desk.now());
    ImportId list = desk.lastOf(ReadImport.class).list();
    List<TableReading.Row> numbered = new ArrayList<>();
    IntStream.range(0, rows.length)
        .forEach(i -> numbered.add(new TableReading.Row(i + 1, rows[i].values())));
    Read read = new Read(list, new TableReading.Table(numbered, Optional.empty()));
    read.again();
    return read;
  }

  private static TableReading.Row row(String... values) {
    return new TableReading.Row(1, List.of(values));
  }

  private List<DeviceFields> devices() {
    return desk.in(work -> work.deviceIndex().all()).stream().map(DeviceDossier::fields).toList();
  }

  /** A list that is previewed. */
  private final class Read {
    private final ImportId list;
    private final TableReading.Table table;

    Read(ImportId list, TableReading.Table table) {
      this.list = list;
      this.table = table;
    }

    ImportFile file() {
      return desk.imports.find(list).orElseThrow();
    }

    void again() {
      desk.imports.read(list, file().turn(), table, desk.now());
    }

    ImportState.Previewed previewed() {
      return (ImportState.Previewed) file().state();
    }

    ListLayout layout() {
      return previewed().layout().orElseThrow();
    }

    RowCounts tally() {
      return previewed().tally();
    }

    List<Fate> fates() {
      return desk.imports.plan(file(), table).rows().stream().map(row -> row.fate()).toList();
    }

    String fields() {
      return layout().columns().stream()
          .filter(column -> column.field().isPresent())
          .map(
              column ->
                  column.field().orElseThrow()
                      + "="
                      + column.name()
                      + (column.use() == ListColumn.Use.SPARE ? "?" : ""))
          .collect(Collectors.joining(" "));
    }

    Read choose(ImportStep.Choice choice) {
      assertThat(answer(choice)).isEqualTo(Answered.DONE);
      assertThat(file().choices()).isNotEqualTo(ImportChoices.NONE);
      again();
      return this;
    }

    Answered answer(ImportStep step) {
      return desk.imports.answer(desk.id(), anAdmin(), list, file().turn(), step, desk.now());
    }

    void apply() {
      assertThat(answer(new ImportStep.Apply())).isEqualTo(Answered.DONE);
      desk.imports.carryOut(list, file().turn(), table, desk.now());
    }
  }
}
