package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.ports.devices.ReminderStage.OVERDUE;
import static dev.zayavka.ports.devices.ReminderStage.TODAY;
import static dev.zayavka.ports.devices.ReminderStage.TOMORROW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFreeDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders.Owed;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.devices.lending.driven.DeviceReminders}. */
public interface DeviceRemindersContract {

  /** The day these tests are about. */
  LocalDate DAY = LocalDate.of(2026, 12, 1);

  /** From when on reminders of that day are sent. */
  Instant MORNING = Instant.parse("2026-12-01T07:00:00Z");

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void nobody_is_reminded_of_what_has_no_end_or_is_far_away() {
    driver().lent(ivan(), loan -> loan);
    due(ivan(), DAY.plusDays(2));
    assertThat(owed(DAY)).isEmpty();
    assertThat(note(ivan(), TODAY, DAY)).isFalse();
  }

  @Test
  default void a_loan_is_spoken_of_the_day_before_on_the_day_and_after_it() {
    due(ivan(), DAY);
    assertThat(owed(DAY.minusDays(2))).isEmpty();
    assertThat(owed(DAY.minusDays(1))).containsExactly(new Owed(ivan().id(), TOMORROW));
    assertThat(owed(DAY)).containsExactly(new Owed(ivan().id(), TODAY));
    assertThat(owed(DAY.plusDays(1))).containsExactly(new Owed(ivan().id(), OVERDUE));
    assertThat(owed(DAY.plusDays(300))).containsExactly(new Owed(ivan().id(), OVERDUE));
  }

  @Test
  default void somebody_is_reminded_once_of_each_stage_on_each_day() {
    due(ivan(), DAY);
    due(ivan(), DAY);
    assertThat(note(ivan(), TODAY, DAY)).isTrue();
    assertThat(note(ivan(), TODAY, DAY)).isFalse();
    assertThat(owed(DAY)).isEmpty();
    assertThat(owed(DAY.plusDays(1))).containsExactly(new Owed(ivan().id(), OVERDUE));
    assertThat(note(ivan(), OVERDUE, DAY.plusDays(1))).isTrue();
    assertThat(note(ivan(), OVERDUE, DAY.plusDays(2))).isTrue();
    assertThat(note(ivan(), OVERDUE, DAY.plusDays(2))).isFalse();
  }

  @Test
  default void a_note_is_about_one_person_and_one_stage() {
    due(ivan(), DAY);
    due(ivan(), DAY.plusDays(1));
    due(olga(), DAY);
    assertThat(note(ivan(), TODAY, DAY)).isTrue();
    assertThat(owed(DAY))
        .containsExactly(new Owed(ivan().id(), TOMORROW), new Owed(olga().id(), TODAY));
    assertThat(note(olga(), TOMORROW, DAY)).isFalse();
  }

  @Test
  default void people_come_by_number_and_stage_and_no_more_than_asked_for() {
    due(olga(), DAY);
    due(ivan(), DAY.minusDays(1));
    due(ivan(), DAY);
    due(ivan(), DAY.plusDays(1));
    assertThat(owed(DAY))
        .containsExactly(
            new Owed(ivan().id(), TOMORROW),
            new Owed(ivan().id(), TODAY),
            new Owed(ivan().id(), OVERDUE),
            new Owed(olga().id(), TODAY));
    assertThat(driver().list(work -> work.deviceReminders().owed(DAY, MORNING, 2)))
        .containsExactly(new Owed(ivan().id(), TOMORROW), new Owed(ivan().id(), TODAY));
  }

  @Test
  default void a_day_that_was_said_too_late_is_not_spoken_of() {
    driver().lent(ivan(), loan -> loan.until(DAY, MORNING));
    assertThat(owed(DAY)).isEmpty();
    assertThat(note(ivan(), TODAY, DAY)).isFalse();
    driver().lent(ivan(), loan -> loan.until(DAY, MORNING.minusSeconds(1)));
    assertThat(owed(DAY)).containsExactly(new Owed(ivan().id(), TODAY));
  }

  @Test
  default void what_came_to_it_after_a_reminder_is_spoken_of_too() {
    due(ivan(), DAY);
    note(ivan(), TODAY, DAY);
    due(ivan(), DAY);
    assertThat(owed(DAY)).containsExactly(new Owed(ivan().id(), TODAY));
    assertThat(note(ivan(), TODAY, DAY)).isTrue();
    assertThat(note(ivan(), TODAY, DAY)).isFalse();
  }

  @Test
  default void a_loan_that_is_over_or_goes_on_longer_is_not_spoken_of() {
    Lent returned = due(ivan(), DAY);
    Lent prolonged = due(olga(), DAY);
    driver().save(aFreeDevice(returned.file()));
    driver()
        .save(new Lent(prolonged.file(), prolonged.loan().until(DAY.plusDays(9), NOW), List.of()));
    assertThat(owed(DAY)).isEmpty();
    assertThat(note(ivan(), TODAY, DAY)).isFalse();
    assertThat(note(olga(), TODAY, DAY)).isFalse();
  }

  @Test
  default void a_loan_that_goes_on_after_second_thoughts_is_not_spoken_of_again() {
    Lent lent = due(ivan(), DAY);
    note(ivan(), TODAY, DAY);
    driver().save(aFreeDevice(lent.file()));
    driver().save(lent);
    assertThat(owed(DAY)).isEmpty();
    assertThat(owed(DAY.plusDays(1))).containsExactly(new Owed(ivan().id(), OVERDUE));
  }

  @Test
  default void admins_are_told_once_a_day_of_what_is_overdue() {
    assertThat(driver().find(work -> work.deviceReminders().lastReport())).isEmpty();
    assertThat(noteReport(DAY, DAY)).isFalse();
    due(ivan(), DAY.minusDays(3));
    assertThat(noteReport(DAY, DAY.minusDays(3))).isFalse();
    assertThat(driver().find(work -> work.deviceReminders().lastReport())).isEmpty();
    assertThat(noteReport(DAY, DAY.minusDays(2))).isTrue();
    assertThat(noteReport(DAY, DAY.minusDays(2))).isFalse();
    assertThat(driver().find(work -> work.deviceReminders().lastReport())).contains(DAY);
    assertThat(noteReport(DAY.plusDays(1), DAY)).isTrue();
    assertThat(driver().find(work -> work.deviceReminders().lastReport()))
        .contains(DAY.plusDays(1));
  }

  @Test
  default void admins_are_not_told_of_what_came_back() {
    Lent lent = due(ivan(), DAY.minusDays(9));
    driver().save(aFreeDevice(lent.file()));
    assertThat(noteReport(DAY, DAY)).isFalse();
  }

  private Lent due(Borrower holder, LocalDate day) {
    return driver().lent(holder, loan -> loan.until(day, NOW));
  }

  private List<Owed> owed(LocalDate day) {
    return driver().list(work -> work.deviceReminders().owed(day, MORNING, 10));
  }

  private boolean note(Borrower person, ReminderStage stage, LocalDate day) {
    Owed owed = new Owed(person.id(), stage);
    return driver().holds(work -> work.deviceReminders().note(owed, day, MORNING, MORNING));
  }

  private boolean noteReport(LocalDate day, LocalDate dueBefore) {
    return driver().holds(work -> work.deviceReminders().noteReport(day, dueBefore, MORNING));
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
