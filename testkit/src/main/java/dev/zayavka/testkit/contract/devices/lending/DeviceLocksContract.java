package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.TODAY;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aBorrower;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFreeDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aLoan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aWaiter;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anImport;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.someDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders.Owed;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contract of a device store for concurrent transactions. */
public interface DeviceLocksContract {

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void of_many_who_take_a_device_at_once_one_gets_it() {
    DeviceId device = driver().someDevice();
    List<Borrower> people = register(20);
    List<Boolean> got = Concurrently.all(20, i -> take(device, people.get(i)));
    assertThat(got).containsOnlyOnce(true);
    Borrower winner = people.get(got.indexOf(true));
    assertThat(driver().load(device))
        .isInstanceOfSatisfying(
            Lent.class, lent -> assertThat(lent.loan().holder()).isEqualTo(winner.id()));
  }

  @Test
  default void all_who_join_a_queue_at_once_are_in_it() {
    Lent lent = driver().lent(ivan(), loan -> loan);
    List<Borrower> people = register(20);
    Concurrently.all(20, i -> join(lent.file().id(), people.get(i), i));
    assertThat(driver().load(lent.file().id()))
        .isInstanceOfSatisfying(
            Lent.class,
            now ->
                assertThat(now.queue())
                    .extracting(waiter -> waiter.person())
                    .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(Borrower::id).toList()));
  }

  @Test
  default void a_device_is_held_for_one_transaction_until_it_commits() {
    Free device = driver().device(DeviceFixtures::aFreeDevice);
    DeviceId id = device.file().id();
    Lent lent = new Lent(device.file(), aLoan(driver().nextLoan()), List.of());
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder =
        hold(
            mayEnd,
            work -> {
              work.devices().lock(id);
              work.devices().save(lent, NOW);
            });
    Future<DeviceState> other = Concurrently.start(() -> driver().load(id));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(Concurrently.result(other)).isEqualTo(lent);
  }

  @Test
  default void devices_that_are_locked_together_are_each_held() {
    List<DeviceId> devices = List.of(driver().someDevice(), driver().someDevice());
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder = hold(mayEnd, work -> work.devices().lockAll(devices));
    Future<DeviceState> other = Concurrently.start(() -> driver().load(devices.getLast()));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(Concurrently.result(other)).isInstanceOf(Free.class);
  }

  @Test
  default void those_who_lock_the_same_devices_in_another_order_do_not_block_each_other() {
    DeviceId one = driver().someDevice();
    DeviceId two = driver().someDevice();
    List<DeviceId> order = List.of(one, two);
    List<Integer> locked =
        Concurrently.all(20, i -> lockAll(i % 2 == 0 ? order : order.reversed()));
    assertThat(locked).containsOnly(2);
  }

  @Test
  default void of_many_that_bring_a_number_at_once_one_keeps_it() {
    driver().people();
    List<Boolean> kept = Concurrently.all(10, i -> isKept(work -> bring(work, "SN-1")));
    assertThat(kept).containsOnlyOnce(true);
    assertThat(driver().list(work -> work.deviceIndex().all())).hasSize(1);
  }

  @Test
  default void devices_that_bring_a_category_at_once_are_all_in_one() {
    driver().people();
    Concurrently.all(
        10, i -> driver().device(someDevice("Кассы", "М", "SN-" + i), DeviceFixtures::aFreeDevice));
    assertThat(driver().ask(work -> work.deviceReports().categories(1, 10)).items())
        .singleElement()
        .satisfies(category -> assertThat(category.devices()).isEqualTo(10));
  }

  @Test
  default void of_many_who_register_under_one_address_at_once_one_does() {
    List<Boolean> registered =
        Concurrently.all(
            10, i -> isKept(work -> work.borrowers().save(somebody(i, "same@corp.example"))));
    assertThat(registered).containsOnlyOnce(true);
  }

  @Test
  default void of_many_who_note_a_reminder_at_once_one_is_told_to_send_it() {
    driver().lent(ivan(), loan -> loan.until(TODAY, NOW));
    Owed owed = new Owed(ivan().id(), ReminderStage.TODAY);
    List<Boolean> told =
        Concurrently.all(
            10,
            i ->
                driver()
                    .holds(
                        work -> work.deviceReminders().note(owed, TODAY, NOW.plusSeconds(1), NOW)));
    assertThat(told).containsOnlyOnce(true);
  }

  @Test
  default void of_many_who_note_a_report_at_once_one_is_told_to_send_it() {
    driver().lent(ivan(), loan -> loan.until(TODAY.minusDays(1), NOW));
    List<Boolean> told =
        Concurrently.all(
            10, i -> driver().holds(work -> work.deviceReminders().noteReport(TODAY, TODAY, NOW)));
    assertThat(told).containsOnlyOnce(true);
  }

  @Test
  default void a_list_is_held_for_one_transaction_until_it_commits() {
    ImportFile list = driver().ask(work -> anImport(work.imports().nextId()));
    driver().tell(work -> work.imports().save(list));
    ImportFile applied = list.in(new ImportState.Cancelled());
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder =
        hold(
            mayEnd,
            work -> {
              work.imports().lock(list.id());
              work.imports().save(applied);
            });
    Future<Optional<ImportFile>> other =
        Concurrently.start(() -> driver().find(work -> work.imports().lock(list.id())));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(Concurrently.result(other)).contains(applied);
  }

  @Test
  default void a_borrower_is_held_for_one_transaction_until_it_commits() {
    driver().tell(work -> work.borrowers().save(ivan()));
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder =
        hold(
            mayEnd,
            work -> {
              work.borrowers().lock(ivan().id());
              work.borrowers().save(ivan().deleted());
            });
    Future<Optional<Borrower>> other =
        Concurrently.start(() -> driver().find(work -> work.borrowers().lock(ivan().id())));
    assertThat(Concurrently.waits(other)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(holder)).isTrue();
    assertThat(Concurrently.result(other)).contains(ivan().deleted());
  }

  @Test
  default void numbers_given_out_at_once_are_all_different() {
    assertThat(Concurrently.all(30, i -> driver().<DeviceId>ask(work -> work.devices().nextId())))
        .doesNotHaveDuplicates();
    assertThat(Concurrently.all(30, i -> driver().nextLoan())).doesNotHaveDuplicates();
  }

  private boolean take(DeviceId device, Borrower by) {
    return driver()
        .holds(
            work -> {
              if (work.devices().lock(device) instanceof Free free) {
                Lent lent = new Lent(free.file(), aLoan(work.devices().nextLoan(), by), List.of());
                work.devices().save(lent, NOW);
                return true;
              }
              return false;
            });
  }

  private boolean join(DeviceId device, Borrower by, int minutes) {
    return driver()
        .holds(
            work -> {
              Lent lent = (Lent) work.devices().lock(device);
              List<QueueEntry> queue = new ArrayList<>(lent.queue());
              queue.add(aWaiter(by, minutes));
              work.devices().save(new Lent(lent.file(), lent.loan(), queue), NOW);
              return true;
            });
  }

  private int lockAll(List<DeviceId> devices) {
    return driver().<Integer>ask(work -> work.devices().lockAll(devices).size());
  }

  private boolean isKept(Consumer<? super DevicesWork> action) {
    try {
      driver().tell(action);
      return true;
    } catch (IllegalStateException taken) {
      return false;
    }
  }

  /** Does something in a transaction that stays open until it may end. */
  private Future<Boolean> hold(CountDownLatch mayEnd, Consumer<? super DevicesWork> action) {
    CountDownLatch holds = new CountDownLatch(1);
    Future<Boolean> holder =
        Concurrently.start(
            () ->
                driver()
                    .holds(
                        work -> {
                          action.accept(work);
                          holds.countDown();
                          Concurrently.await(mayEnd);
                          return true;
                        }));
    Concurrently.await(holds);
    return holder;
  }

  private List<Borrower> register(int people) {
    List<Borrower> all =
        IntStream.range(0, people)
            .mapToObj(i -> somebody(i, "somebody-" + i + "@corp.example"))
            .toList();
    driver().tell(work -> all.forEach(work.borrowers()::save));
    return all;
  }

  private static void bring(DevicesWork work, String number) {
    work.devices().save(aFreeDevice(aFile(work.devices().nextId(), aTerminal(number))), NOW);
  }

  private static Borrower somebody(int number, String email) {
    return aBorrower(Person.of(800 + number, "Кто-то"), Optional.empty(), email);
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
