package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.TODAY;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aLoan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aWaiter;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anImport;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static dev.zayavka.testkit.fixture.DeviceFixtures.semyon;
import static dev.zayavka.testkit.fixture.DeviceFixtures.someDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders.Owed;
import dev.zayavka.ports.devices.lending.driven.DeviceReports.Candidate;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.devices.lending.driven.DeviceReports}. */
public interface DeviceReportsContract {

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void a_device_is_found_in_any_state() {
    Deleted gone = driver().device(DeviceFixtures::aDeletedDevice);
    assertThat(driver().find(work -> work.deviceReports().find(gone.file().id()))).contains(gone);
    assertThat(driver().find(work -> work.deviceReports().find(new DeviceId(9999)))).isEmpty();
  }

  @Test
  default void devices_come_by_category_model_and_number_whatever_their_case() {
    DeviceId sixth = free("терминалы", "А", "1");
    DeviceId fourth = free("Кассы", "б", "б-2");
    DeviceId fifth = free("КАССЫ", "В", "А");
    DeviceId third = free("кассы", "Б", "Б-1");
    DeviceId second = free("Весы", "Z", "3");
    DeviceId first = inventoried("Весы", "z", "2");
    driver().device(someDevice("Весы", "А", "9"), DeviceFixtures::aDeletedDevice);
    assertThat(numbers(new DeviceFilter.Everything()))
        .containsExactly(first, second, third, fourth, fifth, sixth);
  }

  @Test
  default void a_list_comes_in_pages_and_one_beyond_the_last_is_empty() {
    DeviceId first = free("Кассы", "А", "1");
    DeviceId second = free("Кассы", "А", "2");
    DeviceId third = free("Кассы", "А", "3");
    assertThat(page(1).items())
        .extracting(DeviceReportsContract::number)
        .containsExactly(first, second);
    assertThat(page(2).items()).extracting(DeviceReportsContract::number).containsExactly(third);
    assertThat(page(3)).isEqualTo(new Page<>(List.of(), 3, 3, 2));
  }

  @Test
  default void a_line_names_who_has_the_device() {
    Lent lent = driver().lent(ivan(), loan -> loan);
    assertThat(driver().listed(new DeviceFilter.Everything()))
        .containsExactly(new DeviceLine(lent, Optional.of(ivan())));
    driver().save(new Free(lent.file()));
    assertThat(driver().listed(new DeviceFilter.Everything()))
        .containsExactly(new DeviceLine(new Free(lent.file()), Optional.empty()));
  }

  @Test
  default void a_category_lists_its_own_devices() {
    DeviceId second = free("Кассы", "Б", "1");
    free("Весы", "А", "2");
    DeviceId first = free("КАССЫ", "А", "3");
    driver().device(someDevice("Кассы", "А", "4"), DeviceFixtures::aDeletedDevice);
    assertThat(numbers(new DeviceFilter.OfCategory(category("Кассы").id())))
        .containsExactly(first, second);
    assertThat(numbers(new DeviceFilter.OfCategory(new CategoryId(9999)))).isEmpty();
  }

  @Test
  default void what_somebody_has_comes_by_when_they_took_it() {
    DeviceId later = taken(5);
    DeviceId latest = taken(9);
    DeviceId first = taken(1);
    driver().lent(olga(), loan -> loan);
    driver().someDevice();
    assertThat(numbers(new DeviceFilter.HeldBy(ivan().id()))).containsExactly(first, later, latest);
    assertThat(numbers(new DeviceFilter.HeldBy(semyon().id()))).isEmpty();
  }

  @Test
  default void what_somebody_waits_for_comes_by_when_they_joined_with_their_place() {
    Lent lent = queued(aWaiter(semyon(), 1), aWaiter(olga(), 9));
    Offered offered = offered(aWaiter(olga(), 1));
    Offered toAnother = offered(aWaiter(ivan(), 1), aWaiter(semyon(), 2), aWaiter(olga(), 5));
    driver().someDevice();
    assertThat(driver().listed(new DeviceFilter.WantedBy(olga().id())))
        .containsExactly(
            new DeviceLine(offered, Optional.empty(), OptionalInt.of(1)),
            new DeviceLine(toAnother, Optional.empty(), OptionalInt.of(3)),
            new DeviceLine(lent, Optional.of(ivan()), OptionalInt.of(2)));
    assertThat(numbers(new DeviceFilter.WantedBy(ivan().id())))
        .containsExactly(toAnother.file().id());
  }

  @Test
  default void what_should_be_back_comes_the_longest_due_first() {
    DeviceId week = due(7);
    DeviceId month = due(30);
    DeviceId alsoWeek = due(7);
    due(0);
    due(-1);
    driver().lent(ivan(), loan -> loan);
    assertThat(numbers(new DeviceFilter.Overdue())).containsExactly(month, week, alsoWeek);
  }

  @Test
  default void the_store_has_no_list_of_what_was_found() {
    assertThatThrownBy(() -> driver().listed(new DeviceFilter.Found("касса")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void devices_are_found_by_words_of_any_of_their_values() {
    DeviceId device = driver().device(aDevice(), DeviceFixtures::aFreeDevice).file().id();
    free("Весы", "Штрих", "1");
    for (String words :
        List.of(
            "терминал",
            "ТЕРМИНАЛЫ INGENICO",
            "move 5000",
            "sn-0042/17",
            "sn004217",
            "00042",
            "1.17.3",
            "офис 3-й",
            "отдел «касса»",
            "ёж",
            "ЕЖ",
            "<b>&\"'\\",
            "👍")) {
      assertThat(found(words)).as(words).containsExactly(device);
    }
    for (String words : List.of("терминал штрих", "move5000", "%", "sn_0042", "нет такого")) {
      assertThat(found(words)).as(words).isEmpty();
    }
  }

  @Test
  default void one_spelling_of_every_word_is_enough() {
    DeviceId device = driver().device(aDevice(), DeviceFixtures::aFreeDevice).file().id();
    SearchQuery spelled =
        new SearchQuery(List.of(Set.of("ьщму", "move"), Set.of("терминал", "nthvbyfk")));
    SearchQuery foreign =
        new SearchQuery(List.of(Set.of("ьщму", "move"), Set.of("касcа", "rfccf")));
    assertThat(numbers(spelled, 10)).containsExactly(device);
    assertThat(numbers(foreign, 10)).isEmpty();
    assertThat(numbers(new SearchQuery(List.of(Set.of("\0"))), 10)).isEmpty();
  }

  @Test
  default void a_lent_device_is_found_by_who_has_it() {
    Lent lent = driver().lent(semyon(), loan -> loan);
    driver().save(new Lent(lent.file(), lent.loan(), List.of(aWaiter(ivan(), 1))));
    DeviceId device = lent.file().id();
    driver().someDevice();
    for (String words : List.of("семен", "СЕМЁН королёв", "semyon@corp", "semyon move")) {
      assertThat(found(words)).as(words).containsExactly(device);
    }
    assertThat(found("иван")).isEmpty();
    driver().save(new Free(lent.file()));
    assertThat(found("семен")).isEmpty();
  }

  @Test
  default void a_candidate_says_what_its_holder_is_found_by() {
    Lent ivans = driver().lent(ivan(), loan -> loan);
    Lent olgas = driver().lent(olga(), loan -> loan);
    Free free = driver().device(DeviceFixtures::aFreeDevice);
    assertThat(matching(query("move"), 10))
        .containsExactly(
            new Candidate(ivans, "иван петров ivan_p ivan@corp.example"),
            new Candidate(olgas, "ольга смирнова olga@corp.example"),
            new Candidate(free, ""));
  }

  @Test
  default void found_devices_come_by_number_and_no_more_than_asked_for() {
    DeviceId first = free("Я", "Касса", "3");
    driver().device(someDevice("Я", "Касса", "9"), DeviceFixtures::aDeletedDevice);
    DeviceId second = free("А", "Касса", "2");
    DeviceId third = free("А", "Касса", "1");
    assertThat(found("касса")).containsExactly(first, second, third);
    assertThat(numbers(query("касса"), 2)).containsExactly(first, second);
  }

  @Test
  default void a_whole_number_is_not_left_out_for_parts_of_others() {
    DeviceId first = free("Кассы", "Атол", "150");
    free("Кассы", "Атол", "115");
    DeviceId whole = free("Кассы", "Атол", "15");
    assertThat(numbers(query("15"), 2)).containsExactly(first, whole);
  }

  @Test
  default void lines_come_in_the_order_asked_for() {
    Free free = driver().device(DeviceFixtures::aFreeDevice);
    Deleted gone = driver().device(DeviceFixtures::aDeletedDevice);
    Lent lent = driver().lent(ivan(), loan -> loan);
    List<DeviceId> asked =
        List.of(lent.file().id(), new DeviceId(9999), gone.file().id(), free.file().id());
    assertThat(driver().list(work -> work.deviceReports().lines(asked)))
        .containsExactly(
            new DeviceLine(lent, Optional.of(ivan())), new DeviceLine(free, Optional.empty()));
    assertThat(driver().list(work -> work.deviceReports().lines(List.of()))).isEmpty();
  }

  @Test
  default void categories_with_devices_come_by_name_and_are_counted() {
    free("терминалы", "А", "1");
    free("Кассы", "А", "2");
    free("КАССЫ", "А", "3");
    free("Весы", "А", "4");
    driver().device(someDevice("Кассы", "А", "5"), DeviceFixtures::aDeletedDevice);
    driver().device(someDevice("Бывшие", "А", "6"), DeviceFixtures::aDeletedDevice);
    assertThat(categories(1).items())
        .extracting(Category::name, Category::devices)
        .containsExactly(tuple("Весы", 1), tuple("Кассы", 2));
    assertThat(categories(1).total()).isEqualTo(3);
    assertThat(categories(2).items()).extracting(Category::name).containsExactly("терминалы");
    assertThat(categories(3)).isEqualTo(new Page<>(List.of(), 3, 3, 2));
  }

  @Test
  default void a_category_that_gets_a_device_again_has_the_number_it_had() {
    Free only = driver().device(someDevice("Кассы", "А", "1"), DeviceFixtures::aFreeDevice);
    CategoryId before = category("Кассы").id();
    driver().save(new Deleted(only.file(), NOW));
    assertThat(categories(1).items()).isEmpty();
    free("кассы", "А", "2");
    assertThat(category("Кассы").id()).isEqualTo(before);
  }

  @Test
  default void everything_is_every_table_with_all_of_its_columns() {
    somethingOfEverything();
    List<DataTable> tables = driver().everything();
    assertThat(tables)
        .extracting(DataTable::name)
        .containsExactly(
            "categories", "resources", "visitors", "records", "wishlist", "reminders", "actions");
    assertThat(tables)
        .allSatisfy(
            table -> {
              assertThat(table.header()).as(table.name()).doesNotHaveDuplicates();
              assertThat(table.rows())
                  .as(table.name())
                  .isNotEmpty()
                  .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.header()));
            });
  }

  @Test
  default void the_table_of_devices_has_what_is_written_down_of_them() {
    DeviceId full = driver().device(aDevice(), DeviceFixtures::aFreeDevice).file().id();
    DeviceId gone = driver().device(DeviceFixtures::aDeletedDevice).file().id();
    DataTable resources = driver().table("resources");
    assertThat(column(resources, "id"))
        .containsExactly(Long.toString(full.value()), Long.toString(gone.value()));
    assertThat(column(resources, "category_id")).hasSize(2).doesNotContain("");
    Arrays.stream(DeviceField.values())
        .filter(field -> field != DeviceField.CATEGORY)
        .forEach(
            field ->
                assertThat(column(resources, field.name().toLowerCase(Locale.ROOT)))
                    .first()
                    .isEqualTo(aDevice().value(field).orElseThrow()));
    assertThat(column(resources, "inventory_number")).last().isEqualTo("");
  }

  @Test
  default void nothing_is_left_when_everything_is_forgotten() {
    ImportFile list = somethingOfEverything();
    driver().tell(work -> work.deviceReports().wipe());
    assertThat(driver().everything())
        .hasSize(7)
        .allSatisfy(table -> assertThat(table.rows()).isEmpty());
    assertThat(driver().listed(new DeviceFilter.Everything())).isEmpty();
    assertThat(driver().find(work -> work.borrowers().find(ivan().id()))).isEmpty();
    assertThat(driver().find(work -> work.imports().find(list.id()))).isEmpty();
    assertThat(driver().find(work -> work.imports().content(list.id()))).isEmpty();
    assertThat(driver().find(work -> work.deviceReminders().lastReport())).isEmpty();
  }

  @Test
  default void what_was_forgotten_can_be_written_down_anew_and_noted() {
    DeviceId before = driver().device(aDevice(), DeviceFixtures::aFreeDevice).file().id();
    driver()
        .tell(
            work -> {
              work.deviceReports().wipe();
              work.history()
                  .append(DeviceHistoryEntry.general(DeviceAction.WIPED, anAdmin(), Map.of(), NOW));
            });
    assertThat(driver().table("actions").rows()).hasSize(1);
    Free again = driver().device(aDevice(), DeviceFixtures::aFreeDevice);
    assertThat(again.file().id()).isNotEqualTo(before);
    assertThat(driver().listed(new DeviceFilter.Everything()))
        .containsExactly(new DeviceLine(again, Optional.empty()));
  }

  /** Fills every table with at least one row and returns an imported list. */
  private ImportFile somethingOfEverything() {
    Lent lent = due(aWaiter(olga(), 1));
    ImportFile list = driver().ask(work -> anImport(work.imports().nextId()));
    driver()
        .tell(
            work -> {
              Owed owed = new Owed(ivan().id(), ReminderStage.OVERDUE);
              work.deviceReminders().note(owed, TODAY, NOW.plusSeconds(1), NOW);
              work.deviceReminders().noteReport(TODAY, TODAY, NOW);
              work.history().append(taken(lent));
              work.imports().save(list);
              work.imports().keep(list.id(), new byte[] {1});
            });
    return list;
  }

  private Lent due(QueueEntry waiter) {
    Lent lent = driver().lent(ivan(), loan -> loan.until(TODAY.minusDays(1), NOW));
    Lent queued = new Lent(lent.file(), lent.loan(), List.of(waiter));
    driver().save(queued);
    return queued;
  }

  private DeviceId due(int daysAgo) {
    return driver().lent(ivan(), loan -> loan.until(TODAY.minusDays(daysAgo), NOW)).file().id();
  }

  private DeviceId taken(int minutes) {
    return driver()
        .lent(
            ivan(),
            loan ->
                new Loan(
                    loan.id(),
                    loan.holder(),
                    NOW.plusSeconds(60L * minutes),
                    loan.due(),
                    loan.dueSetAt()))
        .file()
        .id();
  }

  private Lent queued(QueueEntry... waiters) {
    LoanId loan = driver().nextLoan();
    return driver().device(file -> new Lent(file, aLoan(loan), List.of(waiters)));
  }

  private Offered offered(QueueEntry to, QueueEntry... waiters) {
    return driver()
        .device(file -> new Offered(file, new Offer(to, NOW.plusSeconds(60)), List.of(waiters)));
  }

  private DeviceId free(String category, String model, String serialNumber) {
    return driver()
        .device(someDevice(category, model, serialNumber), DeviceFixtures::aFreeDevice)
        .file()
        .id();
  }

  private DeviceId inventoried(String category, String model, String number) {
    DeviceFields fields =
        someDevice(category, model, number)
            .with(DeviceField.INVENTORY_NUMBER, number)
            .with(DeviceField.SERIAL_NUMBER, "");
    return driver().device(fields, DeviceFixtures::aFreeDevice).file().id();
  }

  private List<DeviceId> numbers(DeviceFilter listing) {
    return driver().listed(listing).stream().map(DeviceReportsContract::number).toList();
  }

  private List<DeviceId> numbers(SearchQuery query, int limit) {
    return matching(query, limit).stream().map(candidate -> candidate.state().file().id()).toList();
  }

  private List<DeviceId> found(String words) {
    return numbers(query(words), 10);
  }

  private List<Candidate> matching(SearchQuery query, int limit) {
    return driver().list(work -> work.deviceReports().matching(query, limit));
  }

  private Page<DeviceLine> page(int page) {
    return driver()
        .ask(work -> work.deviceReports().page(new DeviceFilter.Everything(), page, 2, TODAY));
  }

  private Page<Category> categories(int page) {
    return driver().ask(work -> work.deviceReports().categories(page, 2));
  }

  private Category category(String name) {
    return driver().ask(work -> work.deviceReports().categories(1, 10)).items().stream()
        .filter(category -> category.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static DeviceId number(DeviceLine line) {
    return line.state().file().id();
  }

  private static DeviceHistoryEntry taken(Lent lent) {
    return new DeviceHistoryEntry(
        DeviceAction.TAKEN,
        Optional.of(lent.file().id()),
        Optional.of(ivan().person()),
        Optional.of(new Free(lent.file())),
        Optional.of(lent),
        Map.of(),
        NOW);
  }

  private static List<String> column(DataTable table, String name) {
    int column = table.header().indexOf(name);
    return table.rows().stream().map(row -> row.get(column)).toList();
  }

  /** Each word in its own spelling alone. */
  private static SearchQuery query(String words) {
    return new SearchQuery(
        Arrays.stream(SearchQuery.normal(words).split(" ", -1)).map(Set::of).toList());
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
