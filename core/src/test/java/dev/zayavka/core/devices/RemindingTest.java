package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.DueQuestionMessage;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.lending.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.devices.lending.DeviceEffect.RemindBorrower;
import dev.zayavka.ports.devices.lending.DeviceEffect.ReportOverdue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.Concurrently;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindingTest {

  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);

  private final LendingDesk desk = new LendingDesk();

  @BeforeEach
  void it_is_friday_noon_in_moscow() {
    desk.clock.set(Instant.parse("2026-11-20T09:00:00Z"));
  }

  @Test
  void the_day_before_on_the_day_and_every_day_after_it_one_digest_goes_out() {
    desk.takes(ivan(), desk.device("SN-1"), MONDAY);

    for (int day = 0; day < 6; day++) {
      watchAllDay(FRIDAY.plusDays(day));
    }

    assertThat(desk.waiting(RemindBorrower.class))
        .containsExactly(
            remind(ReminderStage.TOMORROW, MONDAY.minusDays(1)),
            remind(ReminderStage.TODAY, MONDAY),
            remind(ReminderStage.OVERDUE, MONDAY.plusDays(1)),
            remind(ReminderStage.OVERDUE, MONDAY.plusDays(2)));
  }

  @Test
  void nobody_is_reminded_before_the_hour() {
    desk.takes(ivan(), desk.device("SN-1"), FRIDAY.plusDays(2));

    desk.clock.set(Instant.parse("2026-11-21T06:59:59Z"));
    desk.watch.remind(desk.now());
    assertThat(desk.waiting(RemindBorrower.class)).isEmpty();

    desk.clock.set(Instant.parse("2026-11-21T07:00:00Z"));
    desk.watch.remind(desk.now());
    assertThat(desk.waiting(RemindBorrower.class)).hasSize(1);
  }

  @Test
  void several_devices_of_one_stage_are_one_digest_and_of_two_stages_are_two() {
    desk.takes(ivan(), desk.device("SN-1"), FRIDAY.plusDays(2));
    desk.takes(ivan(), desk.device("SN-2"), FRIDAY.plusDays(2));
    desk.takes(ivan(), desk.device("SN-3"), FRIDAY.plusDays(1));

    watchAllDay(FRIDAY.plusDays(1));

    assertThat(desk.waiting(RemindBorrower.class))
        .containsExactlyInAnyOrder(
            remind(ReminderStage.TOMORROW, FRIDAY.plusDays(1)),
            remind(ReminderStage.TODAY, FRIDAY.plusDays(1)));
    assertThat(desk.queries.due(ivan().id(), ReminderStage.TOMORROW, FRIDAY.plusDays(1)))
        .hasSize(2);
  }

  @Test
  void a_desk_that_was_away_for_days_catches_up_with_one_digest() {
    desk.takes(ivan(), desk.device("SN-1"), FRIDAY.plusDays(1));

    watchAllDay(FRIDAY.plusDays(3));

    assertThat(desk.waiting(RemindBorrower.class))
        .containsExactly(remind(ReminderStage.OVERDUE, FRIDAY.plusDays(3)));
  }

  @Test
  void two_runners_send_one() {
    desk.takes(ivan(), desk.device("SN-1"), FRIDAY.plusDays(2));
    desk.clock.set(noon(FRIDAY.plusDays(1)));

    Concurrently.all(8, i -> desk.watch.remind(desk.now()));

    assertThat(desk.waiting(RemindBorrower.class)).hasSize(1);
  }

  @Test
  void what_is_back_is_not_spoken_of() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device, FRIDAY.plusDays(1));
    desk.returns(device);

    watchAllDay(FRIDAY.plusDays(1));

    assertThat(desk.waiting(RemindBorrower.class)).isEmpty();
  }

  @Test
  void a_day_that_was_put_off_cancels_the_reminders_of_the_old_one() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device, FRIDAY);
    watchAllDay(FRIDAY.plusDays(1));
    desk.clock.set(noon(FRIDAY.plusDays(1)));
    extend(device, FRIDAY.plusDays(4));

    watchAllDay(FRIDAY.plusDays(2));
    watchAllDay(FRIDAY.plusDays(3));

    assertThat(desk.waiting(RemindBorrower.class))
        .containsExactly(
            remind(ReminderStage.OVERDUE, FRIDAY.plusDays(1)),
            remind(ReminderStage.TOMORROW, FRIDAY.plusDays(3)));
  }

  @Test
  void a_reminder_shows_what_is_left_of_it_when_a_new_day_was_said_or_chosen() {
    DeviceId said = desk.device("SN-1");
    DeviceId chosen = desk.device("SN-2");
    desk.takes(ivan(), said, FRIDAY);
    desk.takes(ivan(), chosen, FRIDAY);
    MessageRef digest = desk.message(ivan().person());

    asked(said, new DueQuestionMessage.Reminder(digest, ReminderStage.TODAY, FRIDAY));
    desk.says(ivan().person(), "25.12");
    assertThat(desk.waiting(RefreshReminder.class)).containsExactly(left(digest));

    desk.deliverAll();
    asked(chosen, new DueQuestionMessage.Reminder(digest, ReminderStage.TODAY, FRIDAY));
    LoanId loan = desk.loan(chosen).loan().id();
    MessageRef question = desk.message(ivan().person());
    desk.forms.choose(
        desk.id(), ivan().person(), chosen, loan, DueChoice.WEEK, question, desk.now());
    assertThat(desk.waiting(RefreshReminder.class)).containsExactly(left(digest));
  }

  @Test
  void a_card_shows_the_new_day_that_was_asked_for_from_it() {
    DeviceId device = desk.device("SN-1");
    desk.takes(ivan(), device, FRIDAY);
    MessageRef card = desk.message(ivan().person());

    asked(device, new DueQuestionMessage.Card(card));
    desk.says(ivan().person(), "25.12");

    assertThat(desk.waiting(RefreshDevice.class))
        .containsExactly(new RefreshDevice(ivan().id(), device, card));
  }

  private void asked(DeviceId device, DueQuestionMessage from) {
    Form form = new Form.SetDue(device, desk.loan(device).loan().id(), Optional.of(from));
    desk.forms.begin(desk.id(), ivan().person(), form, desk.now());
  }

  private static RefreshReminder left(MessageRef digest) {
    return new RefreshReminder(ivan().id(), ReminderStage.TODAY, FRIDAY, digest);
  }

  @Test
  void a_day_that_was_said_after_the_hour_is_spoken_of_from_tomorrow_on() {
    desk.takes(ivan(), desk.device("SN-1"), FRIDAY.plusDays(1));

    watchAllDay(FRIDAY);

    assertThat(desk.waiting(RemindBorrower.class)).isEmpty();
  }

  @Test
  void admins_hear_once_a_week_of_what_is_overdue_for_longer_than_a_week() {
    desk.takes(ivan(), desk.device("SN-1"), FRIDAY);
    desk.takes(olga(), desk.device("SN-2"), FRIDAY.plusDays(30));

    for (int day = 1; day <= 22; day++) {
      watchAllDay(FRIDAY.plusDays(day));
    }

    assertThat(desk.waiting(ReportOverdue.class))
        .containsExactly(
            new ReportOverdue(anAdmin().id(), FRIDAY.plusDays(8)),
            new ReportOverdue(anAdmin().id(), FRIDAY.plusDays(15)),
            new ReportOverdue(anAdmin().id(), FRIDAY.plusDays(22)));
    assertThat(desk.queries.overdue(FRIDAY.plusDays(8), 7)).hasSize(1);
  }

  private void extend(DeviceId device, LocalDate due) {
    desk.does(
        new SetDueDate(
            device, desk.loan(device).loan().id(), Optional.of(due), ivan().person(), desk.now()));
  }

  /** Each hour of a day, in the desk's time zone. */
  private void watchAllDay(LocalDate day) {
    for (int hour = 0; hour < 24; hour++) {
      Instant at = day.atTime(hour, 30).atZone(desk.desk.zone()).toInstant();
      desk.watch.remind(at);
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
  }

  private static RemindBorrower remind(ReminderStage stage, LocalDate day) {
    return new RemindBorrower(ivan().id(), stage, day);
  }
}
