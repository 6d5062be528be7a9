package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Stock.ADMIN;
import static dev.zayavka.adapter.telegram.devices.Stock.ID;
import static dev.zayavka.adapter.telegram.devices.Stock.IVAN;
import static dev.zayavka.adapter.telegram.devices.Stock.LOAN;
import static dev.zayavka.adapter.telegram.devices.Stock.NOW;
import static dev.zayavka.adapter.telegram.devices.Stock.OLGA;
import static dev.zayavka.adapter.telegram.devices.Stock.SEMYON;
import static dev.zayavka.adapter.telegram.devices.Stock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Erase;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.KeepLonger;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReturnedIt;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.FormEffect.EraseCode;
import dev.zayavka.ports.devices.lending.BorrowerNote;
import dev.zayavka.ports.devices.lending.DeviceEffect.OfferDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.devices.lending.DeviceEffect.RemindBorrower;
import dev.zayavka.ports.devices.lending.DeviceEffect.ReportOverdue;
import dev.zayavka.ports.devices.lending.DeviceEffect.TellBorrower;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceEffectsTest {

  private static final PersonId ME = IVAN.id();
  private static final MessageRef ON = MessageRef.of(701, 9);
  private static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(1));

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void whose_turn_it_is_is_offered_the_device() {
    stage.devices.know(Stock.offered(IVAN, SEMYON), IVAN, SEMYON);
    Stage.Seen offer = stage.seen(new OfferDevice(ME, ID, UNTIL));

    assertThat(offer.text())
        .startsWith(
            "🎉 Подошла ваша очередь. Устройство отложено для вас до 21.11.2026 13:00,"
                + " потом его смогут взять другие.")
        .contains("PAX S920");
    assertThat(offer.buttons()).containsExactly("Забрать", "Пропустить", "Показать историю");
  }

  @Test
  void an_offer_that_has_passed_is_not_made() {
    stage.devices.know(Stock.offered(OLGA));
    assertThat(stage.render(new OfferDevice(ME, ID, UNTIL))).isEqualTo(OVERTAKEN);
    stage.devices.know(Stock.offered(IVAN));
    assertThat(stage.render(new OfferDevice(ME, ID, UNTIL.minusSeconds(60)))).isEqualTo(OVERTAKEN);
    assertThat(stage.render(new OfferDevice(ME, ID, UNTIL.plusNanos(999)))).isNotEqualTo(OVERTAKEN);
    stage.devices.know(Stock.free());
    assertThat(stage.render(new OfferDevice(ME, ID, UNTIL))).isEqualTo(OVERTAKEN);
    assertThat(stage.render(new OfferDevice(ME, new DeviceId(99), UNTIL))).isEqualTo(OVERTAKEN);
  }

  @Test
  void people_are_told_what_became_of_a_device_with_what_they_can_do() {
    assertThat(told(BorrowerNote.SOMEBODY_WAITS, Stock.lent(IVAN, OLGA)).buttons())
        .containsExactly("Вернуть", "Продлить", "Показать историю");
    assertThat(told(BorrowerNote.ASSIGNED, Stock.lent(IVAN)).text())
        .startsWith("Администратор записал на вас устройство: Терминалы · PAX S920.");
    assertThat(told(BorrowerNote.TAKEN_BACK, Stock.free()).buttons()).contains("Записать на себя");
    assertThat(told(BorrowerNote.ASSIGNMENT_UNDONE, Stock.free()).text()).contains("передумал");
    assertThat(told(BorrowerNote.TAKE_BACK_UNDONE, Stock.lent(IVAN)).text()).contains("передумал");
    assertThat(told(BorrowerNote.OFFER_LAPSED, Stock.offered(OLGA)).buttons())
        .contains("Встать в очередь");
    assertThat(told(BorrowerNote.OFFER_WITHDRAWN, Stock.lent(OLGA, IVAN)).buttons())
        .contains("Выйти из очереди");
    assertThat(told(BorrowerNote.DEVICE_DELETED, Stock.deleted()).buttons())
        .containsExactly("Показать историю");
    assertThat(told(BorrowerNote.DELETION_UNDONE, Stock.lent(OLGA, IVAN)).buttons())
        .contains("Выйти из очереди");
  }

  @ParameterizedTest
  @EnumSource(BorrowerNote.class)
  void nobody_is_told_what_is_no_longer_so(BorrowerNote note) {
    Existing moved =
        switch (note) {
          case SOMEBODY_WAITS -> Stock.lent(IVAN);
          case ASSIGNED, TAKE_BACK_UNDONE, DEVICE_DELETED, DELETION_UNDONE -> Stock.free();
          case TAKEN_BACK, ASSIGNMENT_UNDONE, OFFER_WITHDRAWN -> Stock.lent(IVAN);
          case OFFER_LAPSED -> Stock.offered(IVAN);
        };
    stage.devices.know(moved, IVAN);

    assertThat(stage.render(new TellBorrower(ME, ID, note))).isEqualTo(OVERTAKEN);
  }

  @Test
  void one_reminder_names_all_that_is_due() {
    due(Stock.lent(IVAN));
    due(Stock.lent(Stock.file(new DeviceId(16), "SN-16"), IVAN, Optional.of(TODAY.plusDays(1))));
    Stage.Seen digest = stage.seen(new RemindBorrower(ME, ReminderStage.TOMORROW, TODAY));

    assertThat(digest.text())
        .isEqualTo(
            """
            ⏰ Завтра пора вернуть 2 устройства

            • Терминалы · PAX S920 (1490012345), до 23.11.2026
            • Терминалы · PAX S920 (SN-16), до 21.11.2026""");
    assertThat(digest.rows())
        .containsExactly(
            List.of("🔴 S920 · 1490012345"),
            List.of("Вернул", "Продлить"),
            List.of("🔴 S920 · SN-16"),
            List.of("Вернул", "Продлить"));
    assertThat(digest.data("Вернул"))
        .isEqualTo(new ReturnedIt(ID, LOAN, ReminderStage.TOMORROW, TODAY));
    assertThat(digest.data("Продлить"))
        .isEqualTo(new KeepLonger(ID, LOAN, ReminderStage.TOMORROW, TODAY));
    assertThat(digest.data("🔴 S920 · 1490012345")).isEqualTo(new OpenDevice(ID));
  }

  @ParameterizedTest
  @EnumSource(ReminderStage.class)
  void a_reminder_is_for_its_day_and_for_what_is_left(ReminderStage reminder) {
    assertThat(stage.render(new RemindBorrower(ME, reminder, TODAY))).isEqualTo(OVERTAKEN);
    due(Stock.lent(IVAN));
    assertThat(stage.render(new RemindBorrower(ME, reminder, TODAY))).isNotEqualTo(OVERTAKEN);
    assertThat(stage.render(new RemindBorrower(ME, reminder, TODAY.minusDays(1))))
        .isEqualTo(OVERTAKEN);
    stage.clock.advance(Duration.ofDays(1));
    assertThat(stage.render(new RemindBorrower(ME, reminder, TODAY))).isEqualTo(OVERTAKEN);
  }

  @Test
  void a_reminder_shows_what_is_left_of_it_and_then_that_nothing_is() {
    RefreshReminder refresh = new RefreshReminder(ME, ReminderStage.TODAY, TODAY, ON);
    due(Stock.lent(IVAN));
    assertThat(stage.seen(refresh).buttons()).contains("Вернул");

    stage.devices.due.clear();
    assertThat(stage.render(refresh))
        .isInstanceOfSatisfying(Edit.class, edit -> assertThat(edit.message()).isEqualTo(ON));
    assertThat(stage.seen(refresh).text()).isEqualTo("Всё возвращено");
    assertThat(stage.seen(refresh).buttons()).isEmpty();
  }

  @Test
  void a_great_many_devices_fit_a_reminder() {
    for (int i = 1; i <= 200; i++) {
      String number = i + "Ы".repeat(60);
      due(Stock.lent(Stock.file(new DeviceId(i), number), IVAN, Optional.of(TODAY)));
    }

    assertThat(stage.seen(new RemindBorrower(ME, ReminderStage.TODAY, TODAY)).text())
        .startsWith("⏰ Сегодня пора вернуть 200 устройств")
        .endsWith("… и ещё 180");
  }

  @Test
  void admins_hear_of_what_is_overdue_for_long() {
    Existing late = Stock.lent(Stock.file(), OLGA, Optional.of(TODAY.minusDays(12)));
    assertThat(stage.render(new ReportOverdue(ADMIN, TODAY))).isEqualTo(OVERTAKEN);
    stage.devices.overdue.add(new DeviceLine(late, Optional.of(OLGA)));

    Stage.Seen report = stage.seen(new ReportOverdue(ADMIN, TODAY));
    assertThat(report.text())
        .isEqualTo(
            """
            ⏰ Больше недели просрочено: 1 устройство

            ⏰ S920 · 1490012345 · Ольга <Смирнова> · до 08.11.2026, просрочено на 12 дней""");
    assertThat(report.buttons()).containsExactly("⏰ S920 · 1490012345");
    assertThat(stage.render(new ReportOverdue(ME, TODAY))).isEqualTo(OVERTAKEN);
  }

  @Test
  void a_message_with_a_code_is_taken_away() {
    assertThat(stage.render(new EraseCode(ME, ON))).isEqualTo(new Erase(ON));
  }

  private Stage.Seen told(BorrowerNote note, Existing device) {
    stage.devices.know(device, IVAN, OLGA, SEMYON);
    return stage.seen(new TellBorrower(ME, ID, note));
  }

  private void due(Existing device) {
    stage.devices.due.add(new DeviceLine(device, Optional.of(IVAN)));
  }
}
