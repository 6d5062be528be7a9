package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.Counter.EDIT;
import static dev.zayavka.assembly.office.Counter.HISTORY;
import static dev.zayavka.assembly.office.Counter.NOT_FOUND;
import static dev.zayavka.assembly.office.Counter.RETURN;
import static dev.zayavka.assembly.office.Counter.SKIP;
import static dev.zayavka.assembly.office.Counter.TAKE;
import static dev.zayavka.assembly.office.Counter.UNDO;
import static dev.zayavka.assembly.office.Counter.has;
import static dev.zayavka.assembly.office.Counter.label;
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

/** An admin keeps the list of devices, and of those who borrow them. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceAdminTest {

  private static final String ASSIGN = "Записать на сотрудника";
  private static final String TAKE_BACK = "Списать с сотрудника";
  private static final String DELETE = "Удалить";
  private static final String BACK = "Назад";

  private Counter counter;
  private SimulatedPerson admin;

  @BeforeEach
  void open() {
    counter = Counter.running(TestOffice.plan(Mode.POLLING));
    admin = counter.admin();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_device_is_added_field_by_field() {
    counter.device("SN-100");

    MessageView category = counter.answered(admin, "/add", "шаг 1 из 9");
    assertThat(category.text()).contains("Категория", "например", "файлом CSV или XLSX");
    assertThat(category.buttonTexts()).containsExactly("POS-терминал", "Отмена");
    MessageView vendor = counter.tapped(admin, category, "POS-терминал", "шаг 2 из 9");
    assertThat(vendor.buttonTexts()).containsExactly(BACK, SKIP, "Отмена");
    counter.tapped(admin, vendor, BACK, "шаг 1 из 9");
    MessageView again = counter.answered(admin, "Касса", "шаг 2 из 9");
    MessageView model = counter.tapped(admin, again, SKIP, "шаг 3 из 9");
    assertThat(model.buttonTexts()).containsExactly(BACK, "Отмена");
    counter.answered(admin, "-", "Здесь нужно значение");
    counter.answered(admin, "Меркурий-115Ф", "шаг 4 из 9");
    counter.answered(admin, "sn-100", "уже есть у другого устройства");
    MessageView serial = counter.answered(admin, "№ —", "хотя бы одна буква или цифра");
    MessageView inventory = counter.tapped(admin, serial, SKIP, "шаг 5 из 9");
    assertThat(inventory.buttonTexts()).containsExactly(BACK, "Отмена");
    counter.answered(admin, "-", "нужен серийный или инвентарный номер");
    counter.answered(admin, "ИНВ-001", "шаг 6 из 9");
    counter.answered(admin, "1".repeat(65), "длиннее 64 символов");
    MessageView location = counter.answered(admin, "1.2", "шаг 7 из 9");
    counter.tapped(admin, location, SKIP, "шаг 8 из 9");
    counter.answered(admin, "Отдел <касс>", "шаг 9 из 9");
    MessageView card = counter.answered(admin, "Без блока питания", "Свободно");

    assertThat(card.text())
        .contains("Касса · Меркурий-115Ф", "ИНВ-001", "1.2", "Отдел <касс>", "Без блока питания");
    assertThat(card.buttonTexts()).containsExactly(TAKE, HISTORY, EDIT);
    assertThat(counter.database().deviceCount()).isEqualTo(2);
  }

  @Test
  void adding_can_be_given_up() {
    MessageView question = counter.answered(admin, "/add", "шаг 1 из 9");
    counter.answered(admin, "Касса", "шаг 2 из 9");
    counter.answered(admin, "/cancel", "отменено");

    assertThat(counter.answered(admin, "Касса").text()).isEqualTo(NOT_FOUND);
    assertThat(alert(admin.taps(question, "Отмена"))).contains("устарела");
    assertThat(counter.database().deviceCount()).isZero();
  }

  @Test
  void a_field_is_changed_and_changed_back_within_ten_minutes() {
    long device = counter.device("SN-100");
    MessageView menu = counter.changed(admin, opened(device, EDIT), "Что изменить?");
    MessageView question = counter.tapped(admin, menu, "Местоположение", "Где лежит");
    assertThat(question.text()).contains("Сейчас: —");
    MessageView card = counter.answered(admin, "Шкаф 2", "Свободно");
    assertThat(card.text()).contains("Местоположение: Шкаф 2");

    admin.taps(card, UNDO);
    awaitTrue("it is as it was", () -> counter.database().history(device).contains("UNDONE"));
    MessageView before =
        admin.awaitsMessage(
            "the card as it was", view -> view.id() == card.id() && !has(view, UNDO), PATIENCE);
    assertThat(before.text()).doesNotContain("Шкаф 2");

    MessageView byCommand = counter.answered(admin, "/edit " + device, "Что изменить?");
    counter.tapped(admin, byCommand, "Серийный номер", "Заводской номер");
    MessageView kept = counter.answered(admin, "SN-200", "Свободно");
    counter.office().awaitRest();
    counter.office().clock().forward(Duration.ofMinutes(11));
    assertThat(alert(admin.taps(kept, UNDO))).isEqualTo("Отменять уже нечего.");
    assertThat(counter.card(admin, device).buttonTexts()).doesNotContain(UNDO);
    assertThat(counter.database().device("SN-200")).isEqualTo(device);
    assertThat(counter.database().history(device))
        .containsExactly("ADDED", "EDITED", "UNDONE", "EDITED");
  }

  @Test
  void without_a_number_the_card_that_was_opened_last_is_changed() {
    counter.device("SN-99");
    long device = counter.device("SN-100");
    assertThat(counter.answered(admin, "/edit").text()).contains("/edit 15");

    opened(device, EDIT);

    assertThat(counter.answered(admin, "/edit", "Что изменить?").text()).contains("№" + device);
  }

  @Test
  void a_device_is_given_to_somebody_and_taken_back() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    SimulatedPerson gleb = counter.registered(counter.gleb());
    counter.registered(counter.zoya());

    MessageView menu = counter.changed(admin, opened(device, EDIT), "Что изменить?");
    counter.tapped(admin, menu, ASSIGN, "Кому записать?");
    counter.answered(admin, "нет такого", "не нашлось");
    MessageView candidates = counter.answered(admin, "user", "несколько");
    assertThat(candidates.buttonTexts()).hasSize(4);
    admin.taps(candidates, label(candidates, "Глеб"));
    gleb.awaitsMessage("Администратор записал на вас", PATIENCE);
    MessageView lent = counter.changed(admin, candidates, "Глеб");
    assertThat(counter.database().holder(device)).isEqualTo(gleb.id());

    admin.taps(lent, UNDO);
    gleb.awaitsMessage("больше не записано на вас", PATIENCE);
    MessageView free = counter.changed(admin, candidates, "Свободно");
    MessageView again = counter.changed(admin, editing(free), "Что изменить?");
    assertThat(again.buttonTexts()).contains(DELETE).doesNotContain(TAKE_BACK);
    counter.tapped(admin, again, ASSIGN, "Кому записать?");
    counter.answered(admin, "кассир", "Вера");
    vera.awaitsMessage("Администратор записал на вас", PATIENCE);
    counter.office().awaitRest();

    assertThat(alert(admin.taps(again, DELETE))).contains("Сначала спишите");
    MessageView last = counter.answered(admin, "/edit " + device, "Что изменить?");
    assertThat(last.buttonTexts()).doesNotContain(ASSIGN, DELETE);
    admin.taps(last, TAKE_BACK);
    vera.awaitsMessage("отметил, что вы вернули", PATIENCE);
    MessageView card = counter.changed(admin, last, "Свободно");
    admin.taps(card, UNDO);
    vera.awaitsMessage("снова записано на вас", PATIENCE);
    assertThat(counter.database().holder(device)).isEqualTo(vera.id());
    assertThat(counter.database().historyWithActors(device))
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
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    SimulatedPerson gleb = counter.registered(counter.gleb());
    SimulatedPerson zoya = counter.registered(counter.zoya());
    counter.taken(vera, device);
    counter.joins(gleb, device);
    counter.joins(zoya, device);
    counter.taps(vera, device, RETURN);
    MessageView offer = gleb.awaitsMessage("Подошла ваша очередь", PATIENCE);
    counter.office().awaitRest();

    MessageView menu = counter.answered(admin, "/edit " + device, "Что изменить?");
    admin.taps(menu, DELETE);
    gleb.awaitsMessage("которого вы ждали, больше нет", PATIENCE);
    zoya.awaitsMessage("которого вы ждали, больше нет", PATIENCE);
    MessageView gone = counter.changed(admin, menu, "удалено");
    assertThat(gone.buttonTexts()).containsExactly(HISTORY, UNDO);
    assertThat(counter.answered(vera, "SN-100").text()).isEqualTo(NOT_FOUND);
    counter.office().awaitRest();

    admin.taps(gone, UNDO);
    MessageView renewed = gleb.awaitsMessageAfter(offer, "Подошла ваша очередь", PATIENCE);
    zoya.awaitsMessage("снова на месте", PATIENCE);
    gleb.taps(renewed, Counter.COLLECT);
    awaitTrue("Gleb has it", () -> counter.database().holder(device) == gleb.id());
  }

  @Test
  void who_is_passed_over_keeps_their_place() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    SimulatedPerson gleb = counter.registered(counter.gleb());
    SimulatedPerson zoya = counter.registered(counter.zoya());
    counter.taken(vera, device);
    counter.joins(gleb, device);
    counter.taps(vera, device, RETURN);
    MessageView offer = gleb.awaitsMessage("Подошла ваша очередь", PATIENCE);

    MessageView menu = counter.answered(admin, "/edit " + device, "Что изменить?");
    counter.tapped(admin, menu, ASSIGN, "Кому записать?");
    counter.answered(admin, "user53@corp.example", "Зоя");
    zoya.awaitsMessage("Администратор записал на вас", PATIENCE);
    gleb.awaitsMessage("Ваше место в очереди сохранено", PATIENCE);
    assertThat(alert(gleb.taps(offer, Counter.COLLECT))).contains("уже взяли", "Зоя");

    counter.taps(zoya, device, RETURN);
    gleb.awaitsMessageAfter(offer, "Подошла ваша очередь", PATIENCE);
  }

  @Test
  void the_list_of_colleagues_is_kept() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    counter.registered(counter.gleb());
    counter.taken(vera, device);

    assertThat(counter.answered(admin, "/users").buttonTexts()).hasSize(2);
    assertThat(counter.answered(admin, "/users никто").text()).isEqualTo("Сотрудник не найден");
    counter.answered(admin, "/users @vera", "1 сотрудник");
    MessageView found = counter.answered(admin, "/users кассир", "1 сотрудник");
    MessageView card = counter.tapped(admin, found, label(found, "Вера"), "user51@corp.example");
    assertThat(card.text()).contains("Записано 1 устройство", "SN-100");

    counter.tapped(admin, card, "Изменить почту", "user51@corp.example");
    counter.answered(admin, "vera@corp.example.evil", "Нужна рабочая почта");
    counter.answered(admin, "user52@corp.example", "уже есть другой сотрудник");
    MessageView moved = counter.answered(admin, "vera@corp.example", "Записано 1 устройство");
    assertThat(counter.database().email(51)).isEqualTo("vera@corp.example");
    counter.tapped(admin, moved, "Комментарий", "до 1");
    MessageView noted = counter.answered(admin, "На испытательном", "Записано 1 устройство");
    assertThat(noted.text()).contains("На испытательном");

    counter.tapped(admin, noted, DELETE, "на него записаны устройства");
    counter.taps(vera, device, RETURN);
    awaitTrue("it is back", () -> counter.database().holder(device) == 0);
    counter.tapped(admin, noted, DELETE, "Сотрудник удалён: Вера Кассирова");
    assertThat(counter.database().email(51)).isEmpty();
    assertThat(alert(vera.taps(counter.card(admin, device), TAKE))).contains("/start");
    counter.answered(vera, "SN-100", "рабочую почту");
  }

  @Test
  void what_was_not_brought_back_in_time_is_listed_with_who_has_it() {
    long device = counter.device("SN-100");
    counter.taken(counter.registered(counter.vera()), device, "20.11");
    assertThat(counter.answered(admin, "/overdue").text()).isEqualTo("Просроченных устройств нет.");

    counter.office().clock().forward(Duration.ofDays(5));

    MessageView list = counter.answered(admin, "/overdue", "Просрочено");
    assertThat(list.text()).contains("1 устройство", "SN-100", "Вера", "просрочено на 3 дня");
    assertThat(counter.tapped(admin, list, label(list, "SN-100"), "У кого").text())
        .contains("Вера Кассирова");
  }

  /** The menu that a button of a new card turns it into. */
  private MessageView opened(long device, String button) {
    MessageView card = counter.card(admin, device);
    admin.taps(card, button);
    return card;
  }

  private MessageView editing(MessageView card) {
    admin.taps(card, EDIT);
    return card;
  }
}
