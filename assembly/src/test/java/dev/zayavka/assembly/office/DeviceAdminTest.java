package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.EDIT;
import static dev.zayavka.assembly.office.DeviceDeskDriver.HISTORY;
import static dev.zayavka.assembly.office.DeviceDeskDriver.NOT_FOUND;
import static dev.zayavka.assembly.office.DeviceDeskDriver.RETURN;
import static dev.zayavka.assembly.office.DeviceDeskDriver.SKIP;
import static dev.zayavka.assembly.office.DeviceDeskDriver.TAKE;
import static dev.zayavka.assembly.office.DeviceDeskDriver.UNDO;
import static dev.zayavka.assembly.office.DeviceDeskDriver.has;
import static dev.zayavka.assembly.office.DeviceDeskDriver.label;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Management of devices and borrowers by an admin. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceAdminTest {

  private static final String ASSIGN = "Записать на сотрудника";
  private static final String TAKE_BACK = "Списать с сотрудника";
  private static final String DELETE = "Удалить";
  private static final String SURE = "Да, удалить";
  private static final String BACK = "Назад";

  private DeviceDeskDriver deviceDesk;
  private SimulatedPerson admin;

  @BeforeEach
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.POLLING));
    admin = deviceDesk.admin();
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void a_device_is_added_field_by_field() {
    deviceDesk.device("SN-100");

    MessageView category = deviceDesk.answered(admin, "/add", "шаг 1 из 9");
    assertThat(category.text()).contains("Категория", "например", "файлом CSV или XLSX");
    assertThat(category.buttonTexts()).containsExactly("POS-терминал", "Отмена");
    MessageView vendor = deviceDesk.tapped(admin, category, "POS-терминал", "шаг 2 из 9");
    assertThat(vendor.buttonTexts()).containsExactly(BACK, SKIP, "Отмена");
    deviceDesk.tapped(admin, vendor, BACK, "шаг 1 из 9");
    MessageView again = deviceDesk.answered(admin, "Касса", "шаг 2 из 9");
    MessageView model = deviceDesk.tapped(admin, again, SKIP, "шаг 3 из 9");
    assertThat(model.buttonTexts()).containsExactly(BACK, "Отмена");
    deviceDesk.answered(admin, "-", "Здесь нужно значение");
    deviceDesk.answered(admin, "Меркурий-115Ф", "шаг 4 из 9");
    deviceDesk.answered(admin, "sn-100", "уже есть у другого устройства");
    MessageView serial = deviceDesk.answered(admin, "№ —", "хотя бы одна буква или цифра");
    MessageView inventory = deviceDesk.tapped(admin, serial, SKIP, "шаг 5 из 9");
    assertThat(inventory.buttonTexts()).containsExactly(BACK, "Отмена");
    deviceDesk.answered(admin, "-", "нужен серийный или инвентарный номер");
    deviceDesk.answered(admin, "ИНВ-001", "шаг 6 из 9");
    deviceDesk.answered(admin, "1".repeat(65), "длиннее 64 символов");
    MessageView location = deviceDesk.answered(admin, "1.2", "шаг 7 из 9");
    deviceDesk.tapped(admin, location, SKIP, "шаг 8 из 9");
    deviceDesk.answered(admin, "Отдел <касс>", "шаг 9 из 9");
    MessageView card = deviceDesk.answered(admin, "Без блока питания", "Свободно");

    assertThat(card.text())
        .contains("Касса · Меркурий-115Ф", "ИНВ-001", "1.2", "Отдел <касс>", "Без блока питания");
    assertThat(card.buttonTexts()).containsExactly(TAKE, HISTORY, EDIT);
    assertThat(deviceDesk.database().deviceCount()).isEqualTo(2);
  }

  @Test
  void adding_can_be_given_up() {
    MessageView question = deviceDesk.answered(admin, "/add", "шаг 1 из 9");
    deviceDesk.answered(admin, "Касса", "шаг 2 из 9");
    deviceDesk.answered(admin, "/cancel", "отменено");

    assertThat(deviceDesk.answered(admin, "Касса").text()).isEqualTo(NOT_FOUND);
    assertThat(alert(admin.taps(question, "Отмена"))).contains("устарела");
    assertThat(deviceDesk.database().deviceCount()).isZero();
  }

  @Test
  void a_field_is_changed_and_changed_back_within_ten_minutes() {
    long device = deviceDesk.device("SN-100");
    MessageView menu = deviceDesk.changed(admin, opened(device, EDIT), "Что изменить?");
    MessageView question = deviceDesk.tapped(admin, menu, "Местоположение", "Где лежит");
    assertThat(question.text()).contains("Сейчас: —");
    MessageView card = deviceDesk.answered(admin, "Шкаф 2", "Свободно");
    assertThat(card.text()).contains("Местоположение: Шкаф 2");

    admin.taps(card, UNDO);
    awaitTrue("it is as it was", () -> deviceDesk.database().history(device).contains("UNDONE"));
    MessageView before =
        admin.awaitsMessage(
            "the card as it was", view -> view.id() == card.id() && !has(view, UNDO), PATIENCE);
    assertThat(before.text()).doesNotContain("Шкаф 2");

    MessageView byCommand = deviceDesk.answered(admin, "/edit " + device, "Что изменить?");
    deviceDesk.tapped(admin, byCommand, "Серийный номер", "Заводской номер");
    MessageView kept = deviceDesk.answered(admin, "SN-200", "Свободно");
    deviceDesk.office().awaitRest();
    deviceDesk.office().clock().forward(Duration.ofMinutes(11));
    assertThat(alert(admin.taps(kept, UNDO))).isEqualTo("Отменять уже нечего.");
    assertThat(deviceDesk.card(admin, device).buttonTexts()).doesNotContain(UNDO);
    assertThat(deviceDesk.database().device("SN-200")).isEqualTo(device);
    assertThat(deviceDesk.database().history(device))
        .containsExactly("ADDED", "EDITED", "UNDONE", "EDITED");
  }

  @Test
  void without_a_number_the_card_that_was_opened_last_is_changed() {
    deviceDesk.device("SN-99");
    long device = deviceDesk.device("SN-100");
    assertThat(deviceDesk.answered(admin, "/edit").text()).contains("/edit 15");

    opened(device, EDIT);

    assertThat(deviceDesk.answered(admin, "/edit", "Что изменить?").text()).contains("№" + device);
  }

  @Test
  void a_device_is_given_to_somebody_and_taken_back() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    deviceDesk.registered(deviceDesk.zoya());

    MessageView menu = deviceDesk.changed(admin, opened(device, EDIT), "Что изменить?");
    deviceDesk.tapped(admin, menu, ASSIGN, "Кому записать?");
    deviceDesk.answered(admin, "нет такого", "не нашлось");
    MessageView candidates = deviceDesk.answered(admin, "user", "несколько");
    assertThat(candidates.buttonTexts()).hasSize(4);
    admin.taps(candidates, label(candidates, "Глеб"));
    gleb.awaitsMessage("Администратор записал на вас", PATIENCE);
    MessageView lent = deviceDesk.changed(admin, candidates, "Глеб");
    assertThat(deviceDesk.database().holder(device)).isEqualTo(gleb.id());

    admin.taps(lent, UNDO);
    gleb.awaitsMessage("больше не записано на вас", PATIENCE);
    MessageView free = deviceDesk.changed(admin, candidates, "Свободно");
    MessageView again = deviceDesk.changed(admin, editing(free), "Что изменить?");
    assertThat(again.buttonTexts()).contains(DELETE).doesNotContain(TAKE_BACK);
    deviceDesk.tapped(admin, again, ASSIGN, "Кому записать?");
    MessageView guess = deviceDesk.answered(admin, "кассир", "Вы имели в виду");
    assertThat(deviceDesk.database().holder(device)).isZero();
    admin.taps(guess, guess.buttonTexts().getFirst());
    vera.awaitsMessage("Администратор записал на вас", PATIENCE);
    deviceDesk.office().awaitRest();

    assertThat(alert(admin.taps(again, DELETE))).contains("Сначала спишите");
    MessageView last = deviceDesk.answered(admin, "/edit " + device, "Что изменить?");
    assertThat(last.buttonTexts()).doesNotContain(ASSIGN, DELETE);
    admin.taps(last, TAKE_BACK);
    vera.awaitsMessage("отметил, что вы вернули", PATIENCE);
    MessageView card = deviceDesk.changed(admin, last, "Свободно");
    admin.taps(card, UNDO);
    vera.awaitsMessage("снова записано на вас", PATIENCE);
    assertThat(deviceDesk.database().holder(device)).isEqualTo(vera.id());
    assertThat(deviceDesk.database().historyWithActors(device))
        .containsExactly(
            "ADDED · Ольга Админ",
            "ASSIGNED · Ольга Админ",
            "UNDONE · Ольга Админ",
            "ASSIGNED · Ольга Админ",
            "TAKEN_BACK · Ольга Админ",
            "UNDONE · Ольга Админ");
  }

  @Test
  void a_deleted_device_comes_back_to_whoever_it_was_kept_for() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    SimulatedPerson zoya = deviceDesk.registered(deviceDesk.zoya());
    deviceDesk.taken(vera, device);
    deviceDesk.joins(gleb, device);
    deviceDesk.joins(zoya, device);
    deviceDesk.taps(vera, device, RETURN);
    MessageView offer = gleb.awaitsMessage("Подошла ваша очередь", PATIENCE);
    deviceDesk.office().awaitRest();

    MessageView menu = deviceDesk.answered(admin, "/edit " + device, "Что изменить?");
    admin.taps(menu, DELETE);
    MessageView question = deviceDesk.changed(admin, menu, "Удалить это устройство?");
    assertThat(question.buttonTexts()).containsExactly(SURE, "Оставить");
    admin.taps(question, SURE);
    gleb.awaitsMessage("которого вы ждали, больше нет", PATIENCE);
    zoya.awaitsMessage("которого вы ждали, больше нет", PATIENCE);
    MessageView gone = deviceDesk.changed(admin, menu, "удалено");
    assertThat(gone.buttonTexts()).containsExactly(HISTORY, UNDO);
    assertThat(deviceDesk.answered(vera, "SN-100").text()).isEqualTo(NOT_FOUND);
    deviceDesk.office().awaitRest();

    admin.taps(gone, UNDO);
    MessageView renewed = gleb.awaitsMessageAfter(offer, "Подошла ваша очередь", PATIENCE);
    zoya.awaitsMessage("снова на месте", PATIENCE);
    gleb.taps(renewed, DeviceDeskDriver.COLLECT);
    awaitTrue("Gleb has it", () -> deviceDesk.database().holder(device) == gleb.id());
  }

  @Test
  void who_is_passed_over_keeps_their_place() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    SimulatedPerson zoya = deviceDesk.registered(deviceDesk.zoya());
    deviceDesk.taken(vera, device);
    deviceDesk.joins(gleb, device);
    deviceDesk.taps(vera, device, RETURN);
    MessageView offer = gleb.awaitsMessage("Подошла ваша очередь", PATIENCE);

    MessageView menu = deviceDesk.answered(admin, "/edit " + device, "Что изменить?");
    deviceDesk.tapped(admin, menu, ASSIGN, "Кому записать?");
    deviceDesk.answered(admin, "user53@corp.example", "Зоя");
    zoya.awaitsMessage("Администратор записал на вас", PATIENCE);
    gleb.awaitsMessage("Ваше место в очереди сохранено", PATIENCE);
    assertThat(alert(gleb.taps(offer, DeviceDeskDriver.COLLECT))).contains("уже взяли", "Зоя");

    deviceDesk.taps(zoya, device, RETURN);
    gleb.awaitsMessageAfter(offer, "Подошла ваша очередь", PATIENCE);
  }

  @Test
  void the_list_of_colleagues_is_kept() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    deviceDesk.registered(deviceDesk.gleb());
    deviceDesk.taken(vera, device);

    assertThat(deviceDesk.answered(admin, "/users").buttonTexts()).hasSize(2);
    assertThat(deviceDesk.answered(admin, "/users никто").text()).isEqualTo("Сотрудник не найден");
    deviceDesk.answered(admin, "/users @vera", "1 сотрудник");
    MessageView found = deviceDesk.answered(admin, "/users кассир", "1 сотрудник");
    MessageView card = deviceDesk.tapped(admin, found, label(found, "Вера"), "user51@corp.example");
    assertThat(card.text()).contains("Записано 1 устройство", "SN-100");

    deviceDesk.tapped(admin, card, "Изменить почту", "user51@corp.example");
    deviceDesk.answered(admin, "vera@corp.example.evil", "Нужна рабочая почта");
    deviceDesk.answered(admin, "user52@corp.example", "уже есть другой сотрудник");
    MessageView moved = deviceDesk.answered(admin, "vera@corp.example", "Записано 1 устройство");
    assertThat(deviceDesk.database().email(51)).isEqualTo("vera@corp.example");
    deviceDesk.tapped(admin, moved, "Комментарий", "до 1");
    MessageView noted = deviceDesk.answered(admin, "На испытательном", "Записано 1 устройство");
    assertThat(noted.text()).contains("На испытательном");

    deviceDesk.tapped(admin, noted, DELETE, "на него записаны устройства");
    deviceDesk.taps(vera, device, RETURN);
    awaitTrue("it is back", () -> deviceDesk.database().holder(device) == 0);
    admin.taps(noted, DELETE);
    MessageView question = deviceDesk.changed(admin, noted, "Удалить сотрудника: Вера Кассирова");
    deviceDesk.tapped(admin, question, SURE, "Сотрудник удалён: Вера Кассирова");
    assertThat(deviceDesk.database().email(51)).isEmpty();
    assertThat(alert(vera.taps(deviceDesk.card(admin, device), TAKE))).contains("/start");
    deviceDesk.answered(vera, "SN-100", "рабочую почту");
  }

  @Test
  void what_was_not_brought_back_in_time_is_listed_with_who_has_it() {
    long device = deviceDesk.device("SN-100");
    deviceDesk.taken(deviceDesk.registered(deviceDesk.vera()), device, "20.11");
    assertThat(deviceDesk.answered(admin, "/overdue").text())
        .isEqualTo("Просроченных устройств нет.");

    deviceDesk.office().clock().forward(Duration.ofDays(5));

    MessageView list = deviceDesk.answered(admin, "/overdue", "Просрочено");
    assertThat(list.text()).contains("1 устройство", "SN-100", "Вера", "просрочено на 3 дня");
    assertThat(deviceDesk.tapped(admin, list, label(list, "SN-100"), "У кого").text())
        .contains("Вера Кассирова");
  }

  /** The menu that a button of a new card turns it into. */
  private MessageView opened(long device, String button) {
    MessageView card = deviceDesk.card(admin, device);
    admin.taps(card, button);
    return card;
  }

  private MessageView editing(MessageView card) {
    admin.taps(card, EDIT);
    return card;
  }
}
