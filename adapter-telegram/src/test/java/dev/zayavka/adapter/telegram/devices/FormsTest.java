package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Stock.ADMIN;
import static dev.zayavka.adapter.telegram.devices.Stock.DEVELOPER;
import static dev.zayavka.adapter.telegram.devices.Stock.ID;
import static dev.zayavka.adapter.telegram.devices.Stock.IVAN;
import static dev.zayavka.adapter.telegram.devices.Stock.LOAN;
import static dev.zayavka.adapter.telegram.devices.Stock.NOW;
import static dev.zayavka.adapter.telegram.devices.Stock.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ChooseDue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormCancel;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.FormSkip;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.PickCategory;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.DateProblem;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.forms.FormProblem;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.people.EmailProblem;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {

  private static final PersonId ME = IVAN.id();

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void somebody_new_is_asked_for_their_work_address() {
    Form register = new Form.Register(true, Optional.empty());

    assertThat(asked(ME, register).text()).contains("рабочую почту", "corp.example, corp.ru");
    assertThat(asked(ME, register, new FormProblem.OfEmail(EmailProblem.FOREIGN_DOMAIN)).text())
        .startsWith("Нужна рабочая почта, адрес на corp.example, corp.ru.\n\n")
        .contains("Напишите рабочую почту");
    for (EmailProblem problem : EmailProblem.values()) {
      assertThat(asked(ME, register, new FormProblem.OfEmail(problem)).buttons())
          .containsExactly("Отмена");
    }
  }

  @Test
  void the_day_of_return_has_buttons_and_can_be_written() {
    stage.devices.know(Stock.lent(IVAN), IVAN);
    Stage.Seen question = asked(ME, new Form.SetDue(ID, LOAN));

    assertThat(question.text())
        .contains("PAX S920 (до 23.11.2026)")
        .contains("25.12, 25.12.2026, завтра, через неделю");
    assertThat(question.rows())
        .containsExactly(
            List.of("Сегодня", "На неделю"), List.of("На месяц", "Без срока"), List.of("Отмена"));
    assertThat(question.data("На неделю")).isEqualTo(new ChooseDue(ID, LOAN, DueChoice.WEEK));
    for (DateProblem problem : DateProblem.values()) {
      assertThat(asked(ME, new Form.SetDue(ID, LOAN), new FormProblem.OfDate(problem)).text())
          .endsWith(question.text());
    }
  }

  @Test
  void the_day_is_not_asked_of_a_device_that_is_back_already() {
    stage.devices.know(Stock.lent(OLGA), OLGA);
    Form form = new Form.SetDue(ID, LOAN);

    assertThat(stage.render(new Ask(ME, form, Optional.empty())))
        .isEqualTo(new Nothing(Why.OVERTAKEN));
    stage.devices.know(Stock.free());
    assertThat(stage.render(new Ask(ME, form, Optional.empty())))
        .isEqualTo(new Nothing(Why.OVERTAKEN));
  }

  @ParameterizedTest
  @EnumSource(DeviceField.class)
  void every_field_has_a_hint_with_an_example(DeviceField field) {
    Stage.Seen question = asked(ADMIN, new Form.AddDevice(Map.of(), field));

    assertThat(question.text())
        .startsWith("Новое устройство, шаг " + (field.ordinal() + 1) + " из 9\n");
    assertThat(question.screen().text().markup()).contains("<code>");
  }

  @Test
  void the_first_field_offers_what_there_is_and_has_no_way_back() {
    for (int i = 1; i <= 23; i++) {
      stage.devices.categories.add(new Category(new CategoryId(i), "Вид " + i, 1));
    }
    Stage.Seen question = asked(ADMIN, new Form.AddDevice(Map.of(), DeviceField.CATEGORY));

    assertThat(question.rows()).hasSize(11);
    assertThat(question.rows().getFirst()).containsExactly("Вид 1", "Вид 2");
    assertThat(question.rows().get(9)).containsExactly("Вид 19", "Вид 20");
    assertThat(question.rows().getLast()).containsExactly("Отмена");
    assertThat(question.data("Вид 7")).isEqualTo(new PickCategory(new CategoryId(7)));
  }

  @Test
  void what_may_stay_empty_can_be_skipped() {
    assertThat(way(DeviceField.VENDOR)).containsExactly("Назад", "Пропустить", "Отмена");
    assertThat(way(DeviceField.MODEL)).containsExactly("Назад", "Отмена");
    assertThat(way(DeviceField.SERIAL_NUMBER)).containsExactly("Назад", "Пропустить", "Отмена");
    assertThat(way(DeviceField.INVENTORY_NUMBER)).containsExactly("Назад", "Отмена");
    Stage.Seen numbered =
        asked(
            ADMIN,
            new Form.AddDevice(
                Map.of(DeviceField.SERIAL_NUMBER, "SN-1"), DeviceField.INVENTORY_NUMBER));
    assertThat(numbered.buttons()).containsExactly("Назад", "Пропустить", "Отмена");
    assertThat(numbered.data("Назад")).isEqualTo(new FormBack(DeviceField.INVENTORY_NUMBER));
    assertThat(numbered.data("Пропустить")).isEqualTo(new FormSkip(DeviceField.INVENTORY_NUMBER));
    assertThat(numbered.data("Отмена")).isEqualTo(new FormCancel());
  }

  @ParameterizedTest
  @EnumSource(FieldProblem.class)
  void a_value_that_will_not_do_is_asked_for_again(FieldProblem problem) {
    Form form = new Form.AddDevice(Map.of(), DeviceField.VENDOR);

    assertThat(asked(ADMIN, form, new FormProblem.OfField(problem)).text())
        .doesNotStartWith("Новое")
        .endsWith(asked(ADMIN, form).text());
  }

  @Test
  void a_value_that_is_too_long_says_how_long_it_may_be() {
    FormProblem tooLong = new FormProblem.OfField(FieldProblem.TOO_LONG);

    assertThat(asked(ADMIN, new Form.AddDevice(Map.of(), DeviceField.VENDOR), tooLong).text())
        .startsWith("Получилось длиннее 60 символов");
    stage.devices.people.add(IVAN);
    assertThat(asked(ADMIN, new Form.ChangeComment(ME), tooLong).text())
        .startsWith("Получилось длиннее 1\u00A0000 символов");
  }

  @Test
  void another_value_is_asked_for_beside_the_present_one() {
    stage.devices.know(Stock.free());

    assertThat(asked(ADMIN, new Form.EditField(ID, DeviceField.LOCATION)).text())
        .contains("PAX S920", "Сейчас: Офис, 3 этаж", "Местоположение.", "отправьте «-»");
    assertThat(asked(ADMIN, new Form.EditField(ID, DeviceField.MODEL)).text())
        .doesNotContain("отправьте «-»");
    assertThat(
            stage.render(
                new Ask(
                    ADMIN,
                    new Form.EditField(new DeviceId(99), DeviceField.MODEL),
                    Optional.empty())))
        .isEqualTo(new Nothing(Why.OVERTAKEN));
  }

  @Test
  void people_are_asked_for_and_about() {
    stage.devices.know(Stock.free());
    stage.devices.people.add(OLGA);

    assertThat(asked(ADMIN, new Form.AssignTo(ID), new FormProblem.NoSuchPerson()).text())
        .startsWith("Такого сотрудника не нашлось.")
        .contains("Кому записать?");
    assertThat(asked(ADMIN, new Form.ChangeEmail(OLGA.id())).text())
        .contains("Ольга <Смирнова>", "olga@corp.ru");
    assertThat(asked(ADMIN, new Form.ChangeComment(OLGA.id())).text())
        .contains("Ольга <Смирнова>", "Сейчас: —");
  }

  @ParameterizedTest
  @EnumSource(DangerousAction.class)
  void what_is_dangerous_is_said_before_the_code_is_asked_for(DangerousAction act) {
    assertThat(asked(DEVELOPER, new Form.ShowCode(act, List.of())).text())
        .endsWith("Пришлите код. Сообщение с ним я сразу удалю.");
  }

  @Test
  void what_is_to_be_deleted_is_listed_and_what_is_lent_stays() {
    stage.devices.know(Stock.free());
    DeviceId lent = new DeviceId(16);
    stage.devices.know(Stock.lent(Stock.file(lent, "SN-16"), OLGA, Optional.empty()), OLGA);

    assertThat(
            asked(
                    DEVELOPER,
                    new Form.ShowCode(
                        DangerousAction.DELETE_MANY, List.of(ID, lent, ID, new DeviceId(99))))
                .text())
        .isEqualTo(
            """
            Удалю эти устройства. История останется.
            №15 Терминалы · PAX S920
            №16 Терминалы · PAX S920: останется, записано на коллегу: Ольга <Смирнова> (olga@corp.ru)
            №99: такого устройства нет

            Пришлите код. Сообщение с ним я сразу удалю.""");
  }

  @Test
  void however_much_is_to_be_deleted_the_code_is_asked_for_and_the_others_are_counted() {
    List<DeviceId> devices = LongStream.rangeClosed(1, 60).mapToObj(DeviceId::new).toList();
    for (DeviceId device : devices.subList(0, 55)) {
      stage.devices.know(new Free(new DeviceDossier(device, longest(device), 0)));
    }
    stage.devices.know(
        Stock.lent(Stock.file(new DeviceId(50), "SN-50"), OLGA, Optional.empty()), OLGA);

    String question =
        asked(DEVELOPER, new Form.ShowCode(DangerousAction.DELETE_MANY, devices)).text();

    long shown = question.lines().filter(line -> line.startsWith("№")).count();
    assertThat(shown).isBetween(15L, 39L);
    assertThat(question)
        .contains(
            "… и ещё %d: удалю %d, останется 1, нет таких: 5".formatted(60 - shown, 54 - shown))
        .endsWith("Пришлите код. Сообщение с ним я сразу удалю.");
    assertThat(
            asked(
                    DEVELOPER,
                    new Form.ShowCode(DangerousAction.DELETE_MANY, devices),
                    new FormProblem.WrongCode(2))
                .text())
        .endsWith("Пришлите код. Сообщение с ним я сразу удалю.");
  }

  private static DeviceFields longest(DeviceId device) {
    return new DeviceFields(
        Map.of(
            DeviceField.CATEGORY, "К".repeat(60),
            DeviceField.VENDOR, "П".repeat(60),
            DeviceField.MODEL, "М".repeat(100),
            DeviceField.SERIAL_NUMBER, "SN-" + device.value()));
  }

  @Test
  void a_wrong_code_says_how_many_attempts_are_left_and_then_until_when_to_wait() {
    Form form = new Form.ShowCode(DangerousAction.LOGS, List.of());

    assertThat(asked(DEVELOPER, form, new FormProblem.WrongCode(2)).text())
        .startsWith("Код не подошёл. Осталось 2 попытки.");
    assertThat(asked(DEVELOPER, form, new FormProblem.WrongCode(1)).text())
        .startsWith("Код не подошёл. Осталась 1 попытка.");
    Stage.Seen locked = asked(DEVELOPER, form, new FormProblem.LockedOut(NOW));
    assertThat(locked.text())
        .isEqualTo("Слишком много неверных кодов. Попробуйте после 20.11.2026 13:00.");
    assertThat(locked.buttons()).isEmpty();
  }

  private List<String> way(DeviceField field) {
    return asked(ADMIN, new Form.AddDevice(Map.of(), field)).rows().getLast();
  }

  private Stage.Seen asked(PersonId to, Form form) {
    return stage.seen(new Ask(to, form, Optional.empty()));
  }

  private Stage.Seen asked(PersonId to, Form form, FormProblem problem) {
    return stage.seen(new Ask(to, form, Optional.of(problem)));
  }
}
