package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anUpload;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceLists.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zayavka.core.devices.imports.ImportService;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.imports.ImportEffect.ApplyImport;
import dev.zayavka.ports.devices.imports.ImportEffect.ReadImport;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportEffect.SendRefusedRows;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowCounts;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.devices.imports.driving.ImportDevices.Answered;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImportingTest {

  private final LendingDesk desk = new LendingDesk();

  @Example
  void a_list_is_read_shown_and_carried_out_when_somebody_says_so() {
    ImportId list = received();
    TableReading.Table table =
        table(List.of("Модель", "Категория", "S/N"), List.of("30Ф", "Касса", "1"));
    desk.imports.read(list, 1, table, desk.now());

    assertThat(previewed(list).tally()).isEqualTo(new RowCounts(1, 0, 0, 0));
    assertThat(all()).isEmpty();

    assertThat(apply(list)).isEqualTo(Answered.DONE);
    assertThat(apply(list)).as("a double tap").isEqualTo(Answered.DONE);
    desk.deliverAll();
    assertThat(desk.sent(ApplyImport.class)).hasSize(1);
    desk.imports.carryOut(list, 1, table, desk.now());
    desk.imports.carryOut(list, 1, table, desk.now());

    assertThat(desk.imports.find(list).orElseThrow().state())
        .isEqualTo(
            new ImportState.Applied(Optional.of(TextEncoding.UTF_8), new RowCounts(1, 0, 0, 0)));
    assertThat(all()).extracting(DeviceFields::model).containsExactly("30Ф");
  }

  @Example
  void how_far_it_is_stands_on_one_message_that_is_changed() {
    ImportId list = received();
    desk.deliverAll();
    desk.imports.read(list, 1, table(HEADER, row("1")), desk.now());
    desk.deliverAll();

    assertThat(desk.sent(ShowImport.class)).hasSize(1);
    assertThat(desk.sent(ReadImport.class)).hasSize(1);
    assertThat(desk.sent(RefreshImport.class)).isNotEmpty();
  }

  @Example
  void another_encoding_reads_it_again_and_outdates_the_buttons_before() {
    ImportId list = received();
    desk.imports.read(list, 1, table(HEADER, row("1")), desk.now());

    assertThat(answer(list, new ImportStep.ReadAs(TextEncoding.KOI8_R))).isEqualTo(Answered.DONE);

    assertThat(apply(list)).isEqualTo(Answered.OUT_OF_DATE);
    desk.imports.read(list, 1, table(HEADER, row("1")), desk.now());
    assertThat(desk.imports.find(list).orElseThrow().state())
        .isEqualTo(new ImportState.Reading(Optional.of(TextEncoding.KOI8_R)));
    assertThat(desk.imports.pending(list, 2)).isPresent();
  }

  @Example
  void a_list_that_lies_for_a_week_is_out_of_date() {
    ImportId list = received();
    desk.imports.read(list, 1, table(HEADER, row("1")), desk.now());

    desk.clock.advance(ImportService.OPEN_FOR);

    assertThat(apply(list)).isEqualTo(Answered.OUT_OF_DATE);
  }

  @Example
  void what_was_cancelled_is_not_carried_out() {
    ImportId list = received();
    desk.imports.read(list, 1, table(HEADER, row("1")), desk.now());

    assertThat(answer(list, new ImportStep.Cancel())).isEqualTo(Answered.DONE);

    assertThat(apply(list)).isEqualTo(Answered.OUT_OF_DATE);
  }

  @Example
  void a_list_is_for_admins_and_not_larger_than_we_take() {
    assertThat(desk.imports.receive(desk.id(), ivan().person(), anUpload(), desk.now())).isFalse();

    desk.imports.receive(
        desk.id(),
        anAdmin(),
        new SentFile("f", "big.csv", TableReading.MOST_BYTES + 1L),
        desk.now());
    assertThat(desk.lastOf(Tell.class).note()).isEqualTo(DeviceNote.FILE_TOO_LARGE);
    assertThat(desk.waiting(ReadImport.class)).isEmpty();
  }

  @Example
  void every_row_has_its_fate_and_refused_ones_their_reason() {
    desk.device(aTerminal("SN-1").with(DeviceField.INVENTORY_NUMBER, "INV-1"));
    desk.device("SN-2");
    desk.device(aTerminal("SN-8").with(DeviceField.INVENTORY_NUMBER, "INV-8"));
    ImportPlan plan =
        planned(
            table(
                List.of("Категория", "Модель", "Серийный номер", "Инв. №", "Место"),
                List.of("терминалы", "Move 5000", "SN-1", "INV-1", ""),
                List.of("Терминалы", "Move 5000", "SN-2", "INV-2", "склад"),
                List.of("Касса", "30Ф", "SN-3", "", ""),
                List.of("Касса", "30Ф", "sn-3", "", ""),
                List.of("Касса", "", "SN-4", "", ""),
                List.of("Касса", "30Ф", "", "", ""),
                List.of("Касса", "30Ф", "SN-8", "INV-9", ""),
                List.of("Касса", "30Ф", "—", "", ""),
                List.of("К".repeat(61), "30Ф", "SN-5", "", "")));

    assertThat(plan.rows())
        .extracting(PlannedRow::fate)
        .containsExactly(
            new Fate.Same(new DeviceId(1)),
            new Fate.Changed(
                new DeviceId(2), List.of(DeviceField.INVENTORY_NUMBER, DeviceField.LOCATION)),
            new Fate.Added(),
            refused(new RowProblem.Repeated(4)),
            refused(DeviceField.MODEL, FieldProblem.MISSING),
            refused(DeviceField.INVENTORY_NUMBER, FieldProblem.NEEDS_A_NUMBER),
            refused(DeviceField.SERIAL_NUMBER, FieldProblem.TAKEN),
            refused(new RowProblem.NoNumber(DeviceField.SERIAL_NUMBER, "—")),
            refused(DeviceField.CATEGORY, FieldProblem.TOO_LONG));
    assertThat(plan.tally()).isEqualTo(new RowCounts(1, 1, 1, 6));
  }

  @Example
  void a_row_with_more_values_than_columns_is_refused_unless_the_rest_is_empty() {
    List<String> header = List.of("Категория", "Модель", "S/N", "Комментарий");
    List<List<String>> rows =
        List.of(
            List.of("Касса", "30Ф", "1", "разбита", "не включается"),
            List.of("Касса", "30Ф", "2", "цела", ""));

    assertThat(planned(table(header, rows)).rows())
        .extracting(PlannedRow::fate)
        .containsExactly(refused(new RowProblem.TooManyValues()), new Fate.Added());
    assertThat(planned(workbook(header, rows)).rows())
        .as("of a workbook, where notes stand beside the table")
        .extracting(PlannedRow::fate)
        .containsOnly(new Fate.Added());
  }

  @Example
  void a_number_a_spreadsheet_has_rounded_is_refused_and_words_that_look_alike_are_not() {
    ImportPlan plan =
        planned(
            table(
                List.of("Категория", "Модель", "S/N", "Инв. №", "Комментарий"),
                List.of("Касса", "30Ф", "1,23457E+19", "", ""),
                List.of("Касса", "30Ф", "1", "1E+11", ""),
                List.of("Касса", "30Ф", "5E10", "1.2E3", "1,23457E+19")));

    assertThat(plan.rows())
        .extracting(PlannedRow::fate)
        .containsExactly(
            refused(new RowProblem.Rounded(DeviceField.SERIAL_NUMBER)),
            refused(new RowProblem.Rounded(DeviceField.INVENTORY_NUMBER)),
            new Fate.Added());
  }

  @Example
  void signs_of_no_width_around_a_number_make_no_other_device() {
    desk.device("SN-1");
    TableReading.Table table =
        table(List.of("S/N", "Комментарий"), List.of("\u200BSN-1 \uFEFF", "👩\u200D💻 \u2060"));

    assertThat(takeIn(table)).isEqualTo(new RowCounts(0, 1, 0, 0));
    assertThat(takeIn(table)).isEqualTo(new RowCounts(0, 0, 1, 0));
    assertThat(all().getFirst().value(DeviceField.COMMENT)).contains("👩\u200D💻");
  }

  @Example
  void a_missing_column_leaves_its_field_alone_and_an_empty_cell_empties_it() {
    DeviceFields before =
        aTerminal("SN-1").with(DeviceField.LOCATION, "склад").with(DeviceField.OWNER, "Розница");
    desk.device(before);

    takeIn(table(List.of("Serial number", "Location"), List.of("SN-1", "")));

    assertThat(all()).containsExactly(before.with(DeviceField.LOCATION, ""));
  }

  @Example
  void a_list_without_a_column_of_numbers_is_refused_row_by_row() {
    ImportPlan plan = planned(table(List.of("Категория", "Модель"), List.of("К", "М")));

    assertThat(plan.rows().getFirst().fate())
        .isEqualTo(refused(new RowProblem.NoColumn(Optional.of(DeviceField.INVENTORY_NUMBER))));
  }

  @Example
  void refused_rows_come_back_and_the_others_are_taken_in() {
    RowCounts tally = takeIn(table(HEADER, row("1"), row("1"), row("2")));

    assertThat(tally).isEqualTo(new RowCounts(2, 0, 0, 1));
    assertThat(desk.waiting(SendRefusedRows.class)).hasSize(1);
  }

  @Example
  void a_device_that_is_lent_is_written_down_anew_and_stays_lent() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device);

    takeIn(table(List.of("S/N", "Комментарий"), List.of("SN-1", "без блока питания")));

    assertThat(desk.loan(device).loan().holder()).isEqualTo(ivan().id());
    assertThat(desk.loan(device).file().fields().value(DeviceField.COMMENT))
        .contains("без блока питания");
  }

  @Property(tries = 50)
  void the_same_list_twice_changes_nothing_the_second_time(
      @ForAll("rows") List<List<String>> rows) {
    LendingDesk fresh = new LendingDesk();
    TableReading.Table table = table(HEADER, rows);
    takeIn(fresh, table);
    List<DeviceDossier> once = files(fresh);

    RowCounts again = takeIn(fresh, table);

    assertThat(again.added() + again.changed()).isZero();
    assertThat(files(fresh)).isEqualTo(once);
  }

  @Property(tries = 50)
  void what_is_given_out_comes_back_as_the_same_devices(@ForAll("rows") List<List<String>> rows) {
    LendingDesk fresh = new LendingDesk();
    takeIn(fresh, table(HEADER, rows));
    List<DeviceDossier> before = files(fresh);
    DataTable export = fresh.exports.export();

    RowCounts here = takeIn(fresh, table(HEADER, export.rows()));
    LendingDesk elsewhere = new LendingDesk();
    takeIn(elsewhere, table(HEADER, export.rows()));

    assertThat(here).isEqualTo(new RowCounts(0, 0, before.size(), 0));
    assertThat(files(elsewhere))
        .extracting(DeviceDossier::fields)
        .containsExactlyInAnyOrderElementsOf(before.stream().map(DeviceDossier::fields).toList());
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("абвёЁ ABC-;\"'=+@7")
            .ofMaxLength(6)
            .map(DeviceFields::cleaned);
    Arbitrary<String> number = Arbitraries.of("", "1", "2", "3", "А-1", "а-1", "00 7");
    return Combinators.combine(word.list().ofSize(7), number, number)
        .as(ImportingTest::cells)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static List<String> cells(List<String> words, String serial, String inventory) {
    List<String> cells = new ArrayList<>(words);
    cells.add(3, serial);
    cells.add(4, inventory);
    return cells;
  }

  @Example
  void a_row_with_a_broken_sign_is_refused_unless_it_stands_where_nothing_is_read() {
    List<String> header = List.of("Категория", "Модель", "S/N", "Цвет");
    TableReading.Table table =
        table(
            header, List.of("Касса", "30\uFFFD", "1", ""), List.of("Касса", "30Ф", "2", "\uFFFD"));

    assertThat(planned(table).rows())
        .extracting(PlannedRow::fate)
        .containsExactly(refused(new RowProblem.BrokenSign(DeviceField.MODEL)), new Fate.Added());
  }

  @Example
  void a_header_stands_below_a_title_and_rows_keep_their_numbers() {
    TableReading.Table table =
        table(
            List.of("Комментарий: опись на 01.11.2026"),
            List.of("Владелец", "ООО «Ромашка»"),
            HEADER,
            row("1"),
            row("1"));

    ImportPlan plan = planned(table);

    assertThat(plan.header()).isEqualTo(HEADER);
    assertThat(plan.rows())
        .extracting(PlannedRow::number, PlannedRow::fate)
        .containsExactly(tuple(4, new Fate.Added()), tuple(5, refused(new RowProblem.Repeated(4))));
    assertThat(takeIn(table)).isEqualTo(new RowCounts(1, 0, 0, 1));
  }

  @Example
  void a_header_is_looked_for_in_thirty_rows_and_not_in_those_of_devices() {
    List<String> title = List.of("Опись");
    List<List<String>> late = new ArrayList<>(Collections.nCopies(29, title));
    late.add(HEADER);
    late.add(row("1"));
    List<String> odd = List.of("Модель", "Владелец", "x", "2", "", "", "", "", "");

    assertThat(planned(table(title, late)).tally().added()).isZero();
    assertThat(planned(table(title, late.subList(1, 31))).header()).isEqualTo(HEADER);
    assertThat(planned(table(HEADER, odd)).tally()).isEqualTo(new RowCounts(1, 0, 0, 0));
  }

  private ImportPlan planned(TableReading.Table table) {
    return desk.imports.plan(desk.imports.find(received()).orElseThrow(), table);
  }

  private ImportId received() {
    desk.imports.receive(desk.id(), anAdmin(), anUpload(), desk.now());
    return desk.lastOf(ReadImport.class).list();
  }

  private Answered apply(ImportId list) {
    return answer(list, new ImportStep.Apply());
  }

  private Answered answer(ImportId list, ImportStep step) {
    return desk.imports.answer(desk.id(), anAdmin(), list, 1, step, desk.now());
  }

  private ImportState.Previewed previewed(ImportId list) {
    return (ImportState.Previewed) desk.imports.find(list).orElseThrow().state();
  }

  private RowCounts takeIn(TableReading.Table table) {
    return takeIn(desk, table);
  }

  private static RowCounts takeIn(LendingDesk desk, TableReading.Table table) {
    desk.imports.receive(desk.id(), anAdmin(), anUpload(), desk.now());
    ImportId list = desk.lastOf(ReadImport.class).list();
    desk.imports.read(list, 1, table, desk.now());
    desk.imports.answer(desk.id(), anAdmin(), list, 1, new ImportStep.Apply(), desk.now());
    desk.imports.carryOut(list, 1, table, desk.now());
    return switch (desk.imports.find(list).orElseThrow().state()) {
      case ImportState.Applied applied -> applied.tally();
      case ImportState.Previewed refused -> refused.tally();
      case ImportState.Unreadable empty -> new RowCounts(0, 0, 0, 0);
      case ImportState other -> throw new AssertionError(other);
    };
  }

  private List<DeviceFields> all() {
    return files(desk).stream().map(DeviceDossier::fields).toList();
  }

  private static List<DeviceDossier> files(LendingDesk desk) {
    return desk.in(work -> work.deviceIndex().all());
  }

  private static List<String> row(String serial) {
    return List.of("Касса", "Атол", "30Ф", serial, "", "", "", "", "");
  }

  @SafeVarargs
  private static TableReading.Table table(List<String> header, List<String>... rows) {
    return table(header, List.of(rows));
  }

  private static TableReading.Table table(List<String> header, List<List<String>> rows) {
    List<TableReading.Row> all = new ArrayList<>();
    all.add(new TableReading.Row(1, header));
    IntStream.range(0, rows.size()).forEach(i -> all.add(new TableReading.Row(i + 2, rows.get(i))));
    return new TableReading.Table(all, Optional.of(TextEncoding.UTF_8));
  }

  private static TableReading.Table workbook(List<String> header, List<List<String>> rows) {
    return new TableReading.Table(table(header, rows).rows(), Optional.empty());
  }

  private static Fate refused(RowProblem problem) {
    return new Fate.Refused(problem);
  }

  private static Fate refused(DeviceField field, FieldProblem problem) {
    return refused(new RowProblem.Field(field, problem));
  }
}
