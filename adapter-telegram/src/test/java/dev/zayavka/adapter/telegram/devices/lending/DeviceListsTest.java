package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.devices.Stock.ADMIN;
import static dev.zayavka.adapter.telegram.devices.Stock.ID;
import static dev.zayavka.adapter.telegram.devices.Stock.IVAN;
import static dev.zayavka.adapter.telegram.devices.Stock.LOAN;
import static dev.zayavka.adapter.telegram.devices.Stock.NOW;
import static dev.zayavka.adapter.telegram.devices.Stock.OLGA;
import static dev.zayavka.adapter.telegram.devices.Stock.SEMYON;
import static dev.zayavka.adapter.telegram.devices.Stock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.devices.Stage;
import dev.zayavka.adapter.telegram.devices.Stock;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenHistory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnAll;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategories;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnCategory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TurnFound;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowHistory;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceListsTest {

  private static final PersonId ME = IVAN.id();
  private static final MessageRef ON = MessageRef.of(701, 9);

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_long_model_leaves_the_number_on_its_button() {
    DeviceFields wordy =
        Stock.file(new DeviceId(1), "SN-0042/17").fields().with(DeviceField.MODEL, "М".repeat(100));
    line(new Free(new DeviceDossier(new DeviceId(1), wordy, 0)));

    assertThat(list(new DeviceFilter.Everything(), 1).buttons().getFirst())
        .startsWith("🟢 МММ")
        .endsWith("М… · SN-0042/17");
  }

  @Test
  void a_device_is_opened_by_its_model_and_number() {
    line(new Free(Stock.file(new DeviceId(1), "SN-1")));
    stage.devices.lines.add(
        new DeviceLine(
            Stock.lent(Stock.file(new DeviceId(2), "SN-2"), OLGA, Optional.of(TODAY.minusDays(1))),
            Optional.of(OLGA)));
    line(Stock.offered(SEMYON));

    Stage.Seen list = list(new DeviceFilter.Everything(), 1);
    assertThat(list.text())
        .isEqualTo(
            """
            Вся техника: 3 устройства

            🟢 S920 · SN-1
            ⏰ S920 · SN-2 · Ольга <Смирнова> · до 19.11.2026, просрочено на 1 день
            🟡 S920 · 1490012345 · отложено""");
    assertThat(list.buttons())
        .containsExactly("🟢 S920 · SN-1", "⏰ S920 · SN-2", "🟡 S920 · 1490012345");
    assertThat(list.data("🟢 S920 · SN-1")).isEqualTo(new OpenDevice(new DeviceId(1)));
  }

  @Test
  void pages_are_turned_on_the_same_message() {
    many(25);

    Stage.Seen second = list(new DeviceFilter.Everything(), 2);
    assertThat(second.rows()).hasSize(11);
    assertThat(second.rows().getLast()).containsExactly("← Назад", "2/3", "Дальше →");
    assertThat(second.data("← Назад")).isEqualTo(new TurnAll(1));
    assertThat(second.data("Дальше →")).isEqualTo(new TurnAll(3));
    assertThat(list(new DeviceFilter.Everything(), 1).rows().getLast())
        .containsExactly("1/3", "Дальше →");
    assertThat(list(new DeviceFilter.Everything(), 3).rows().getLast())
        .containsExactly("← Назад", "3/3");
    assertThat(stage.render(new ShowDevices(ME, new DeviceFilter.Everything(), 2, Optional.of(ON))))
        .isInstanceOfSatisfying(Edit.class, edit -> assertThat(edit.message()).isEqualTo(ON));
  }

  @Test
  void the_words_of_a_search_are_kept_for_its_pages() {
    many(25);

    Stage.Seen found = list(new DeviceFilter.Found("pax <s920>"), 1);
    assertThat(found.text()).startsWith("«pax <s920>»: 25 устройств");
    assertThat(found.data("Дальше →"))
        .isInstanceOfSatisfying(
            TurnFound.class,
            turn -> {
              assertThat(turn.page()).isEqualTo(2);
              assertThat(stage.memory.recall(turn.words())).contains("pax <s920>");
            });
  }

  @Test
  void nothing_found_looks_like_a_command_that_is_not_theirs() {
    ShowDevices search = new ShowDevices(ME, new DeviceFilter.Found("утюг"), 1, Optional.empty());

    assertThat(stage.render(search))
        .isEqualTo(stage.render(new Tell(ME, DeviceNote.NOT_FOUND, "")))
        .isEqualTo(
            stage.render(new ShowDevices(ME, new DeviceFilter.Overdue(), 1, Optional.empty())))
        .isInstanceOf(Send.class);
    assertThat(stage.seen(search).screen().text().markup()).isEqualTo("Устройство не найдено");
    assertThat(stage.seen(search).buttons()).isEmpty();
  }

  @Test
  void what_somebody_has_shows_until_when() {
    stage.devices.lines.add(new DeviceLine(Stock.lent(IVAN), Optional.of(IVAN)));
    stage.devices.lines.add(
        new DeviceLine(
            Stock.lent(Stock.file(new DeviceId(2), "SN-2"), IVAN, Optional.empty()),
            Optional.of(IVAN)));

    assertThat(list(new DeviceFilter.HeldBy(ME), 1).text())
        .startsWith("Записано на вас: 2 устройства")
        .contains("🔴 S920 · 1490012345 · до 23.11.2026", "🔴 S920 · SN-2 · без срока");
  }

  @Test
  void what_somebody_waits_for_shows_their_place() {
    stage.devices.lines.add(
        new DeviceLine(Stock.lent(OLGA, IVAN), Optional.of(OLGA), OptionalInt.of(1)));

    assertThat(list(new DeviceFilter.WantedBy(ME), 1).text())
        .startsWith("Вы в очереди: 1 устройство")
        .contains("Ольга <Смирнова>", "место в очереди: 1");
  }

  @Test
  void every_empty_list_says_what_there_is_not() {
    assertThat(list(new DeviceFilter.Everything(), 1).text()).isEqualTo("Устройств пока нет.");
    assertThat(list(new DeviceFilter.OfCategory(new CategoryId(3)), 1).text())
        .isEqualTo("В этой категории устройств нет.");
    assertThat(list(new DeviceFilter.HeldBy(ME), 1).text()).isEqualTo("На вас ничего не записано.");
    assertThat(list(new DeviceFilter.WantedBy(ME), 1).text())
        .isEqualTo("Вы не стоите ни в одной очереди.");
    assertThat(
            stage
                .seen(new ShowDevices(ADMIN, new DeviceFilter.Overdue(), 1, Optional.empty()))
                .text())
        .isEqualTo("Просроченных устройств нет.");
    assertThat(stage.seen(new ShowCategories(ME, 1, Optional.empty())).text())
        .isEqualTo("Категорий пока нет.");
  }

  @Test
  void categories_open_their_devices_and_devices_lead_back() {
    stage.devices.categories.add(new Category(new CategoryId(3), "Терминалы", 12));
    Stage.Seen categories = stage.seen(new ShowCategories(ME, 1, Optional.empty()));
    assertThat(categories.buttons()).containsExactly("Терминалы (12)");
    assertThat(categories.data("Терминалы (12)")).isEqualTo(new TurnCategory(new CategoryId(3), 1));

    many(12);
    Stage.Seen devices = list(new DeviceFilter.OfCategory(new CategoryId(3)), 1);
    assertThat(devices.text()).startsWith("Терминалы: 12 устройств");
    assertThat(devices.data("Дальше →")).isEqualTo(new TurnCategory(new CategoryId(3), 2));
    assertThat(devices.data("К категориям")).isEqualTo(new TurnCategories(1));
  }

  @Test
  void the_history_says_who_did_what_when_and_what_changed() {
    stage.devices.know(Stock.free());
    stage.devices.people.add(OLGA);
    act(DeviceAction.EDITED, Stock.free(), edited(), Map.of());
    act(DeviceAction.ASSIGNED, Stock.free(), Stock.lent(OLGA), Map.of("person", "702"));
    act(
        DeviceAction.DUE_SET,
        Stock.lent(OLGA),
        Stock.lent(Stock.file(), OLGA, Optional.empty()),
        Map.of());
    act(DeviceAction.UNDONE, edited(), Stock.free(), Map.of("undone", "EDITED"));
    stage.devices.history.add(
        new DeviceHistoryEntry(
            DeviceAction.LAPSED,
            Optional.of(ID),
            Optional.empty(),
            Optional.of(Stock.free()),
            Optional.of(Stock.free()),
            Map.of("person", "702"),
            NOW));

    Stage.Seen history = stage.seen(new ShowHistory(ME, ID, 1, Optional.of(ON)));
    assertThat(history.text())
        .isEqualTo(
            """
            Терминалы · PAX S920 · №15
            История

            20.11.2026 13:00 · Директор: изменено
            ↳ Модель: S920 → S900
            ↳ Версия ПО: — → 4.2.1
            20.11.2026 13:00 · Директор: записано на сотрудника
            ↳ У кого: — → Ольга <Смирнова>
            20.11.2026 13:00 · Директор: указан срок возврата
            ↳ Вернуть до: 23.11.2026 → —
            20.11.2026 13:00 · Директор: действие отменено · изменено
            ↳ Модель: S900 → S920
            ↳ Версия ПО: 4.2.1 → —
            20.11.2026 13:00 · бот: время вышло, больше не отложено · Ольга <Смирнова>""");
    assertThat(history.data("К карточке")).isEqualTo(new OpenDevice(ID));
  }

  @Test
  void who_takes_a_device_is_not_named_twice() {
    stage.devices.know(Stock.free());
    stage.devices.history.add(
        new DeviceHistoryEntry(
            DeviceAction.TAKEN,
            Optional.of(ID),
            Optional.of(IVAN.person()),
            Optional.of(Stock.free()),
            Optional.of(
                new Lent(Stock.file(), new Loan(LOAN, ME, NOW, Optional.empty(), NOW), List.of())),
            Map.of(),
            NOW));

    assertThat(stage.seen(new ShowHistory(ME, ID, 1, Optional.empty())).text())
        .endsWith("Иван Петров: записано на себя");
  }

  @Test
  void a_long_history_is_paged_and_fits_a_message() {
    stage.devices.know(Stock.free());
    Existing before = longest("ы");
    for (int i = 0; i < 25; i++) {
      act(DeviceAction.EDITED, before, longest("ю"), Map.of());
    }

    Stage.Seen history = stage.seen(new ShowHistory(ME, ID, 2, Optional.empty()));
    assertThat(history.data("Дальше →")).isEqualTo(new OpenHistory(ID, 3));
  }

  private static Existing longest(String letter) {
    DeviceFields fields = Stock.file().fields();
    for (DeviceField field : DeviceField.values()) {
      fields = fields.with(field, letter.repeat(field.longest()));
    }
    return new Free(new DeviceDossier(ID, fields, 1));
  }

  private static Free edited() {
    return new Free(
        new DeviceDossier(
            ID,
            Stock.file()
                .fields()
                .with(DeviceField.MODEL, "S900")
                .with(DeviceField.SOFTWARE_VERSION, "4.2.1"),
            8));
  }

  private void act(DeviceAction act, Existing before, Existing after, Map<String, String> details) {
    stage.devices.history.add(
        new DeviceHistoryEntry(
            act,
            Optional.of(ID),
            Optional.of(new Person(ADMIN, "Директор")),
            Optional.of(before),
            Optional.of(after),
            details,
            NOW));
  }

  private void many(int count) {
    for (int i = 1; i <= count; i++) {
      line(new Free(Stock.file(new DeviceId(i), "SN-" + i)));
    }
  }

  private void line(Existing device) {
    stage.devices.lines.add(new DeviceLine(device, Optional.empty()));
  }

  private Stage.Seen list(DeviceFilter listing, int page) {
    return stage.seen(new ShowDevices(ME, listing, page, Optional.empty()));
  }
}
