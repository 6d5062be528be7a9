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
import dev.zayavka.adapter.telegram.devices.Stage;
import dev.zayavka.adapter.telegram.devices.Stock;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.AskAssignee;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Delete;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.EditOne;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Extend;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.GiveBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Join;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Leave;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenEdit;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenHistory;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SkipTurn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeIt;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeItBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Undo;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.ShowEditMenu;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceCardsTest {

  private static final MessageRef ON = MessageRef.of(701, 9);

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_card_has_every_field_that_has_a_value() {
    assertThat(card(Stock.free(), IVAN.id()).text())
        .isEqualTo(
            """
            Терминалы · PAX S920 · №15
            Серийный номер: 1490012345
            Инвентарный номер: ИНВ-15
            Местоположение: Офис, 3 этаж
            Комментарий: <b>без & зарядки

            🟢 Свободно""");
  }

  @Test
  void a_free_device_can_be_taken() {
    Stage.Seen card = card(Stock.free(), IVAN.id());

    assertThat(card.buttons()).containsExactly("Записать на себя", "Показать историю");
    assertThat(card.data("Записать на себя")).isEqualTo(new TakeIt(ID, 7));
    assertThat(card.data("Показать историю")).isEqualTo(new OpenHistory(ID, 1));
  }

  @Test
  void who_has_a_device_can_give_it_back_or_keep_it_longer() {
    Stage.Seen card = card(Stock.lent(IVAN, SEMYON), IVAN.id());

    assertThat(card.text())
        .contains("🔵 Записано на вас\nС 20.11.2026 13:00, до 23.11.2026")
        .contains("Очередь: 1 человек\n1. Семён Королёв (semyon@corp.ru)");
    assertThat(card.buttons()).containsExactly("Вернуть", "Продлить", "Показать историю");
    assertThat(card.data("Вернуть")).isEqualTo(new GiveBack(ID, LOAN));
    assertThat(card.data("Продлить")).isEqualTo(new Extend(ID, LOAN));
  }

  @Test
  void everybody_else_can_wait_for_it() {
    Stage.Seen card = card(Stock.lent(OLGA), IVAN.id());

    assertThat(card.text()).contains("🔴 У кого: Ольга <Смирнова> (olga@corp.ru)");
    assertThat(card.buttons()).containsExactly("Встать в очередь", "Показать историю");
    assertThat(card.data("Встать в очередь")).isEqualTo(new Join(ID));
  }

  @Test
  void whoever_waits_sees_their_place_and_can_leave() {
    Stage.Seen card = card(Stock.lent(OLGA, SEMYON, IVAN), IVAN.id());

    assertThat(card.text())
        .contains("Очередь: 2 человека", "1. Семён Королёв", "2. Иван Петров (ivan@corp.ru) (вы)");
    assertThat(card.buttons()).containsExactly("Выйти из очереди", "Показать историю");
    assertThat(card.data("Выйти из очереди")).isEqualTo(new Leave(ID));
  }

  @Test
  void what_is_overdue_is_marked() {
    Existing late = Stock.lent(Stock.file(), OLGA, Optional.of(TODAY.minusDays(2)));

    assertThat(card(late, IVAN.id()).text()).contains("до 18.11.2026, просрочено на 2 дня");
    assertThat(card(Stock.lent(Stock.file(), OLGA, Optional.empty()), IVAN.id()).text())
        .contains("С 20.11.2026 13:00, без срока");
  }

  @Test
  void whose_turn_it_is_can_take_it_or_let_it_pass() {
    Stage.Seen card = card(Stock.offered(IVAN, SEMYON), IVAN.id());

    assertThat(card.text()).contains("🟡 Отложено для вас до 21.11.2026 13:00", "1. Семён");
    assertThat(card.buttons()).containsExactly("Забрать", "Пропустить", "Показать историю");
    assertThat(card.data("Забрать")).isEqualTo(new TakeIt(ID, 7));
    assertThat(card.data("Пропустить")).isEqualTo(new SkipTurn(ID));
  }

  @Test
  void what_is_kept_for_another_can_be_waited_for() {
    assertThat(card(Stock.offered(OLGA), IVAN.id()).text())
        .contains("🟡 Отложено до 21.11.2026 13:00: Ольга <Смирнова> (olga@corp.ru)");
    assertThat(card(Stock.offered(OLGA), IVAN.id()).buttons())
        .containsExactly("Встать в очередь", "Показать историю");
    assertThat(card(Stock.offered(OLGA, IVAN), IVAN.id()).buttons())
        .containsExactly("Выйти из очереди", "Показать историю");
  }

  @Test
  void a_deleted_device_has_its_history_alone() {
    Stage.Seen card = card(Stock.deleted(), IVAN.id());

    assertThat(card.text()).contains("⚫ Устройства больше нет: удалено 20.11.2026 13:00");
    assertThat(card.buttons()).containsExactly("Показать историю");
  }

  @Test
  void admins_can_change_a_device_and_undo_their_last_step() {
    assertThat(card(Stock.free(), ADMIN).buttons())
        .containsExactly("Записать на себя", "Показать историю", "Изменить");
    assertThat(card(Stock.free(), ADMIN).data("Изменить")).isEqualTo(new OpenEdit(ID));

    stage.devices.know(Stock.deleted(), Optional.of(deletion()));
    Stage.Seen gone = stage.seen(new ShowDevice(ADMIN, ID, Optional.empty()));
    assertThat(gone.buttons()).containsExactly("Показать историю", "Отменить действие");
    assertThat(gone.data("Отменить действие")).isEqualTo(new Undo(ID, 7));
    assertThat(stage.seen(new ShowDevice(IVAN.id(), ID, Optional.empty())).buttons())
        .containsExactly("Показать историю");
  }

  @Test
  void an_admin_is_offered_every_field_and_what_to_do_with_the_device() {
    stage.devices.know(Stock.free());
    Stage.Seen menu = stage.seen(new ShowEditMenu(ADMIN, ID, Optional.of(ON)));

    assertThat(menu.buttons())
        .startsWith("Категория", "Производитель", "Модель", "Серийный номер", "Инвентарный номер")
        .endsWith("Записать на сотрудника", "Удалить", "К карточке");
    assertThat(menu.data("Версия ПО")).isEqualTo(new EditOne(ID, DeviceField.SOFTWARE_VERSION));
    assertThat(menu.data("Записать на сотрудника")).isEqualTo(new AskAssignee(ID));
    assertThat(menu.data("Удалить")).isEqualTo(new Delete(ID));
    assertThat(menu.data("К карточке")).isEqualTo(new OpenDevice(ID));
  }

  @Test
  void a_lent_device_can_be_taken_back_and_one_that_is_gone_not_be_changed() {
    stage.devices.know(Stock.lent(IVAN), IVAN);
    Stage.Seen menu = stage.seen(new ShowEditMenu(ADMIN, ID, Optional.of(ON)));
    assertThat(menu.buttons()).endsWith("Комментарий", "Списать с сотрудника", "К карточке");
    assertThat(menu.data("Списать с сотрудника")).isEqualTo(new TakeItBack(ID, Stock.LOAN));

    stage.devices.know(Stock.deleted(), Optional.of(deletion()));
    assertThat(stage.seen(new ShowEditMenu(ADMIN, ID, Optional.of(ON))).buttons())
        .containsExactly("Показать историю", "Отменить действие");
  }

  @Test
  void what_is_not_there_or_not_theirs_is_not_found() {
    assertThat(stage.seen(new ShowDevice(IVAN.id(), ID, Optional.empty())).text())
        .isEqualTo("Устройство не найдено");
    stage.devices.know(Stock.free());
    assertThat(stage.seen(new ShowEditMenu(IVAN.id(), ID, Optional.empty())).text())
        .isEqualTo("Устройство не найдено");
  }

  @Test
  void a_card_is_drawn_anew_on_its_message() {
    stage.devices.know(Stock.lent(IVAN), IVAN);

    assertThat(stage.render(new RefreshDevice(IVAN.id(), ID, ON)))
        .isInstanceOfSatisfying(Edit.class, edit -> assertThat(edit.message()).isEqualTo(ON));
    assertThat(stage.seen(new RefreshDevice(IVAN.id(), ID, ON)).buttons()).contains("Вернуть");
  }

  @Test
  void the_longest_card_with_the_longest_queue_fits_a_message() {
    Free longest = new Free(new DeviceDossier(ID, longestFields(), 1));
    Borrower[] crowd =
        LongStream.range(0, 200)
            .mapToObj(i -> Stock.borrower(1000 + i, "Ы".repeat(200), "a" + i + "@corp.ru"))
            .toArray(Borrower[]::new);
    Existing lent = Stock.lent(longest.file(), OLGA, Optional.empty(), crowd);

    stage.devices.know(lent, crowd);
    assertThat(stage.seen(new ShowDevice(IVAN.id(), ID, Optional.empty())).text())
        .contains("Очередь: 200 человек");
  }

  private static DeviceFields longestFields() {
    DeviceFields fields = Stock.file().fields();
    for (DeviceField field : DeviceField.values()) {
      fields = fields.with(field, "ы".repeat(field.longest()));
    }
    return fields;
  }

  private static DeviceHistoryEntry deletion() {
    return new DeviceHistoryEntry(
        DeviceAction.DELETED,
        Optional.of(ID),
        Optional.of(new Person(ADMIN, "Директор")),
        Optional.of(Stock.free()),
        Optional.of(Stock.deleted()),
        Map.of(),
        NOW);
  }

  private Stage.Seen card(Existing device, PersonId viewer) {
    stage.devices.know(device, IVAN, OLGA, SEMYON);
    return stage.seen(new ShowDevice(viewer, ID, Optional.empty()));
  }
}
