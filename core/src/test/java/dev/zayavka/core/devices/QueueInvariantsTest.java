package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aBorrower;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.LeaveQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.SkipOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Invariants of lending for any order of steps: one holder, and a fair queue. */
class QueueInvariantsTest {

  private static final List<Borrower> PEOPLE =
      IntStream.range(0, 5)
          .mapToObj(
              i ->
                  aBorrower(
                      Person.of(800 + i, "Человек " + i),
                      Optional.empty(),
                      "p" + i + "@corp.example"))
          .toList();

  @Property(tries = 200)
  void there_is_one_holder_and_the_queue_is_fair(@ForAll("steps") List<Step> steps) {
    LendingDesk desk = new LendingDesk();
    PEOPLE.forEach(desk::register);
    DeviceId device = desk.device("SN-1");
    List<PersonId> expected = new ArrayList<>();
    for (Step step : steps) {
      desk.clock.advance(Duration.ofMinutes(step.minutes()));
      desk.watch.passOn(desk.now());
      forgetThoseWhoLeft(desk, device, expected);
      Borrower who = PEOPLE.get(step.who());
      boolean waitedBefore = waiting(desk, device).contains(who.id());
      act(desk, device, step.act(), who);
      if (!waitedBefore && waiting(desk, device).contains(who.id()) && step.act() == Act.JOIN) {
        expected.add(who.id());
      }
      forgetThoseWhoLeft(desk, device, expected);
      assertFair(desk, device, expected);
    }
  }

  /** Random step, with the minutes since the step before. */
  record Step(Act act, int who, int minutes) {}

  enum Act {
    TAKE,
    RETURN,
    JOIN,
    LEAVE,
    SKIP,
    ASSIGN,
    TAKE_BACK,
    UNDO
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Act.class),
            Arbitraries.integers().between(0, PEOPLE.size() - 1),
            Arbitraries.frequency(Tuple.of(8, 1), Tuple.of(1, 25 * 60)))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  private static void act(LendingDesk desk, DeviceId device, Act act, Borrower who) {
    Person person = who.person();
    switch (act) {
      case TAKE -> desk.takes(who, device);
      case RETURN -> {
        if (desk.state(device) instanceof Lent) {
          desk.returns(device);
        }
      }
      case JOIN -> desk.joins(who, device);
      case LEAVE -> desk.does(new LeaveQueue(device, person, desk.now()));
      case SKIP -> desk.does(new SkipOffer(device, person, desk.now()));
      case ASSIGN -> desk.does(new AssignDevice(device, who.id(), anAdmin(), desk.now()));
      case TAKE_BACK -> {
        if (desk.state(device) instanceof Lent) {
          desk.takesBack(device);
        }
      }
      case UNDO -> desk.does(new UndoLast(device, version(desk, device), anAdmin(), desk.now()));
    }
  }

  private static void assertFair(LendingDesk desk, DeviceId device, List<PersonId> expected) {
    Kept state = (Kept) desk.state(device);
    List<PersonId> waiting = waiting(desk, device);
    assertThat(waiting).doesNotHaveDuplicates();
    assertThat(waiting).containsExactlyElementsOf(expected);
    switch (state) {
      case Free free -> assertThat(waiting).as("nobody waits for what is free").isEmpty();
      case Lent lent -> assertThat(waiting).doesNotContain(lent.loan().holder());
      case Offered offered -> assertThat(offered.offer().until()).isAfter(desk.now());
    }
  }

  /**
   * Asserts that only people who took, declined, expired or left are gone; the others keep their
   * order.
   */
  private static void forgetThoseWhoLeft(
      LendingDesk desk, DeviceId device, List<PersonId> expected) {
    List<PersonId> waiting = waiting(desk, device);
    expected.removeIf(person -> !waiting.contains(person));
  }

  private static List<PersonId> waiting(LendingDesk desk, DeviceId device) {
    Kept state = (Kept) desk.state(device);
    List<PersonId> all = new ArrayList<>();
    if (state instanceof Offered offered) {
      all.add(offered.offer().to());
    }
    state.queue().stream().map(QueueEntry::person).forEach(all::add);
    return all;
  }

  private static int version(LendingDesk desk, DeviceId device) {
    return ((Existing) desk.state(device)).file().version();
  }
}
