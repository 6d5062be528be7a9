package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.lending.DeviceEffect.RemindBorrower;
import dev.zayavka.ports.devices.lending.DeviceEffect.ReportOverdue;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Invariants of reminders for any order of steps and any downtime: no duplicate and no needless
 * reminder.
 */
class ReminderInvariantsTest {

  @Property(tries = 150)
  void each_stage_is_spoken_of_once_a_day_and_only_when_something_is_due(
      @ForAll("steps") List<Step> steps) {
    LendingDesk desk = new LendingDesk();
    List<DeviceId> devices = List.of(desk.device("SN-1"), desk.device("SN-2"));
    for (Step step : steps) {
      desk.clock.advance(Duration.ofHours(step.hours()));
      int before = desk.waiting(RemindBorrower.class).size();
      desk.watch.remind(desk.now());
      desk.watch.remind(desk.now());
      desk.waiting(RemindBorrower.class).stream()
          .skip(before)
          .forEach(reminder -> assertDue(desk, reminder));
      act(desk, devices.get(step.device()), step);
    }

    assertThat(desk.waiting(RemindBorrower.class)).doesNotHaveDuplicates();
    List<LocalDate> reports =
        desk.waiting(ReportOverdue.class).stream().map(ReportOverdue::day).toList();
    for (int i = 1; i < reports.size(); i++) {
      assertThat(reports.get(i)).isAfterOrEqualTo(reports.get(i - 1).plusDays(7));
    }
  }

  /** Random step on one of two devices, with the hours since the step before. */
  record Step(int hours, int device, Act act, int days) {}

  enum Act {
    TAKE_AS_IVAN,
    TAKE_AS_OLGA,
    RETURN,
    SET_DUE,
    NOTHING
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(Act.class),
            Arbitraries.integers().between(0, 5))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  private static void assertDue(LendingDesk desk, RemindBorrower reminder) {
    assertThat(reminder.day()).isEqualTo(desk.today());
    assertThat(desk.queries.due(reminder.to(), reminder.stage(), reminder.day()))
        .as("%s", reminder)
        .isNotEmpty();
    assertThat(desk.now().atZone(desk.desk.zone()).toLocalTime())
        .isAfterOrEqualTo(desk.desk.reminderTime());
  }

  private static void act(LendingDesk desk, DeviceId device, Step step) {
    switch (step.act()) {
      case TAKE_AS_IVAN -> take(desk, device, ivan(), step);
      case TAKE_AS_OLGA -> take(desk, device, olga(), step);
      case RETURN -> {
        if (desk.state(device) instanceof Lent) {
          desk.returns(device);
        }
      }
      case SET_DUE -> setDue(desk, device, step);
      case NOTHING -> {}
    }
  }

  private static void take(LendingDesk desk, DeviceId device, Borrower who, Step step) {
    desk.takes(who, device);
    setDue(desk, device, step);
  }

  private static void setDue(LendingDesk desk, DeviceId device, Step step) {
    if (desk.state(device) instanceof Lent lent) {
      Borrower holder = lent.loan().holder().equals(ivan().id()) ? ivan() : olga();
      desk.does(
          new SetDueDate(
              device,
              lent.loan().id(),
              Optional.of(desk.today().plusDays(step.days())),
              holder.person(),
              desk.now()));
    }
  }
}
