package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDeletedDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFreeDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aLentDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aLoan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aLongDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aWaiter;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anOfferedDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static dev.zayavka.testkit.fixture.DeviceFixtures.semyon;
import static dev.zayavka.testkit.fixture.DeviceFixtures.someDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceState.Absent;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.devices.lending.driven.Devices}. */
public interface DevicesContract {

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void a_device_that_was_never_kept_is_absent() {
    assertThat(driver().load(new DeviceId(99))).isEqualTo(new Absent());
  }

  @Test
  default void every_state_comes_back_as_it_was_kept() {
    Free device = driver().device(aDevice(), DeviceFixtures::aFreeDevice);
    LoanId loan = driver().nextLoan();
    Set<Class<?>> tried = new HashSet<>();
    for (Existing state : DeviceFixtures.everyState(device.file(), loan)) {
      driver().save(state);
      assertThat(driver().load(device.file().id())).isEqualTo(state);
      tried.add(state.getClass());
    }
    assertThat(tried).isEqualTo(SealedKinds.of(Existing.class));
    driver().save(device);
    assertThat(driver().load(device.file().id())).isEqualTo(device);
  }

  @Test
  default void other_words_and_a_later_version_take_the_place_of_those_before() {
    DeviceId id = driver().device(aDevice(), DeviceFixtures::aFreeDevice).file().id();
    DeviceFields changed = aTerminal("SN-1").with(DeviceField.CATEGORY, "Кассы");
    Free next = new Free(new DeviceDossier(id, changed, 5));
    driver().save(next);
    assertThat(driver().load(id)).isEqualTo(next);
  }

  @Test
  default void values_may_be_as_long_as_they_may_be() {
    Free device = driver().device(aLongDevice(), DeviceFixtures::aFreeDevice);
    assertThat(driver().load(device.file().id())).isEqualTo(device);
  }

  @Test
  default void several_devices_are_kept_and_found_at_once() {
    driver().people();
    Free first = aFreeDevice(aFile(nextId()));
    Lent second = aLentDevice(aFile(nextId()), driver().nextLoan());
    driver().tell(work -> work.devices().saveAll(List.of(first, second), NOW));
    List<DeviceId> asked = List.of(second.file().id(), new DeviceId(9999), first.file().id());
    assertThat(driver().<Map<DeviceId, Existing>>ask(work -> work.devices().lockAll(asked)))
        .isEqualTo(Map.of(first.file().id(), first, second.file().id(), second));
    assertThat(driver().<Map<DeviceId, Existing>>ask(work -> work.devices().lockAll(List.of())))
        .isEmpty();
    driver().tell(work -> work.devices().saveAll(List.of(), NOW));
  }

  @Test
  default void several_are_kept_in_new_states_at_once() {
    Free first = driver().device(DeviceFixtures::aFreeDevice);
    Lent second = driver().lent(ivan(), loan -> loan);
    List<Existing> next =
        List.of(aLentDevice(first.file(), driver().nextLoan()), anOfferedDevice(second.file()));
    driver().tell(work -> work.devices().saveAll(next, NOW));
    assertThat(driver().load(first.file().id())).isEqualTo(next.getFirst());
    assertThat(driver().load(second.file().id())).isEqualTo(next.getLast());
  }

  @Test
  default void many_numbers_grow_and_nobody_has_had_them() {
    DeviceId before = nextId();

    List<Long> many =
        driver().list(work -> work.devices().nextIds(300)).stream().map(DeviceId::value).toList();

    assertThat(many).hasSize(300).isSorted().doesNotHaveDuplicates();
    assertThat(many.getFirst()).isGreaterThan(before.value());
    assertThat(nextId().value()).isGreaterThan(many.getLast());
    assertThat(driver().list(work -> work.devices().nextIds(0))).isEmpty();
  }

  @Test
  default void numbers_are_given_once() {
    assertThat(nextId()).isNotEqualTo(nextId());
    assertThat(driver().nextLoan()).isNotEqualTo(driver().nextLoan());
  }

  @Test
  default void a_serial_number_belongs_to_one_device_however_it_is_spelled() {
    driver().device(aTerminal("СН-Ё 1"), DeviceFixtures::aFreeDevice);
    assertThatThrownBy(() -> driver().device(aTerminal("сн - е1"), DeviceFixtures::aFreeDevice))
        .isInstanceOf(IllegalStateException.class);
    assertThat(driver().listed(new DeviceFilter.Everything())).hasSize(1);
  }

  @Test
  default void an_inventory_number_belongs_to_one_device() {
    driver().device(inventoried("00042"), DeviceFixtures::aFreeDevice);
    assertThatThrownBy(() -> driver().device(aDevice(), DeviceFixtures::aFreeDevice))
        .isInstanceOf(IllegalStateException.class);
    driver().device(inventoried("42"), DeviceFixtures::aFreeDevice);
  }

  @Test
  default void of_many_that_are_kept_at_once_each_has_its_own_number() {
    driver().device(aTerminal("SN-1"), DeviceFixtures::aFreeDevice);
    List<Free> devices =
        List.of(
            aFreeDevice(aFile(nextId(), aTerminal("SN-2"))),
            aFreeDevice(aFile(nextId(), aTerminal("sn-1"))));
    assertThatThrownBy(() -> driver().tell(work -> work.devices().saveAll(devices, NOW)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(driver().list(work -> work.deviceIndex().all())).hasSize(1);
  }

  @Test
  default void a_serial_number_may_be_the_inventory_number_of_another() {
    driver().device(aTerminal("42"), DeviceFixtures::aFreeDevice);
    Free other = driver().device(inventoried("42"), DeviceFixtures::aFreeDevice);
    assertThat(withNumber(DeviceField.INVENTORY_NUMBER, "42")).contains(other.file().id());
  }

  @Test
  default void the_number_of_a_deleted_device_can_be_given_again() {
    DeviceDossier gone = driver().device(aTerminal("SN-1"), DeviceFixtures::aDeletedDevice).file();
    Free other = driver().device(aTerminal("sn-1"), DeviceFixtures::aFreeDevice);
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "sn-1")).contains(other.file().id());
    driver().save(aDeletedDevice(gone));
    assertThatThrownBy(() -> driver().save(aFreeDevice(gone)))
        .isInstanceOf(IllegalStateException.class);
    driver().save(aDeletedDevice(other.file()));
    driver().save(aFreeDevice(gone));
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "sn-1")).contains(gone.id());
  }

  @Test
  default void a_category_is_called_what_it_was_called_first() {
    driver().device(someDevice("Ёмкие весы", "А", "1"), DeviceFixtures::aDeletedDevice);
    DeviceId second =
        driver()
            .device(someDevice("ЕМКИЕ ВЕСЫ", "Б", "2"), DeviceFixtures::aFreeDevice)
            .file()
            .id();
    assertThat(driver().load(second))
        .isInstanceOfSatisfying(
            Free.class,
            free -> assertThat(free.file().fields().category()).isEqualTo("Ёмкие весы"));
    assertThat(driver().list(work -> work.deviceIndex().all()))
        .extracting(file -> file.fields().category())
        .containsExactly("Ёмкие весы");
  }

  @Test
  default void a_queue_keeps_its_order_while_people_leave_and_join() {
    DeviceDossier file = driver().device(DeviceFixtures::anOfferedDevice).file();
    Lent lent = aLentDevice(file, driver().nextLoan());
    Lent both = new Lent(file, lent.loan(), List.of(aWaiter(semyon(), 1), aWaiter(olga(), 2)));
    driver().save(both);
    assertThat(driver().load(file.id())).isEqualTo(both);
    Lent rejoined = new Lent(file, lent.loan(), List.of(aWaiter(olga(), 2), aWaiter(semyon(), 3)));
    driver().save(rejoined);
    assertThat(driver().load(file.id())).isEqualTo(rejoined);
  }

  @Test
  default void a_device_that_came_back_is_nobodys() {
    Lent lent = driver().lent(ivan(), loan -> loan);
    assertThat(heldBy(ivan().id())).containsExactly(lent.file().id());
    driver().save(aFreeDevice(lent.file()));
    assertThat(heldBy(ivan().id())).isEmpty();
  }

  @Test
  default void a_device_that_was_given_on_is_with_the_other_alone() {
    Lent lent = driver().lent(ivan(), loan -> loan);
    Lent next = new Lent(lent.file(), aLoan(driver().nextLoan(), olga()), List.of());
    driver().save(next);
    assertThat(heldBy(ivan().id())).isEmpty();
    assertThat(heldBy(olga().id())).containsExactly(lent.file().id());
    assertThat(driver().load(lent.file().id())).isEqualTo(next);
    assertThat(driver().table("records").rows()).hasSize(2);
  }

  @Test
  default void a_loan_that_ended_goes_on_after_second_thoughts() {
    Lent lent = driver().lent(ivan(), loan -> loan);
    driver().save(aFreeDevice(lent.file()));
    driver().save(lent);
    assertThat(driver().load(lent.file().id())).isEqualTo(lent);
    assertThat(heldBy(ivan().id())).containsExactly(lent.file().id());
    assertThat(driver().table("records").rows()).hasSize(1);
    driver().save(aFreeDevice(lent.file()));
    assertThat(heldBy(ivan().id())).isEmpty();
  }

  @Test
  default void a_record_says_when_a_loan_ended_until_it_goes_on() {
    Lent lent = driver().lent(ivan(), loan -> loan);
    List<List<String>> open = driver().table("records").rows();
    save(aFreeDevice(lent.file()), NOW.plusSeconds(60));
    List<List<String>> ended = driver().table("records").rows();
    assertThat(ended).isNotEqualTo(open);
    save(aFreeDevice(lent.file()), NOW.plusSeconds(120));
    assertThat(driver().table("records").rows()).isEqualTo(ended);
    driver().save(lent);
    assertThat(driver().table("records").rows()).isEqualTo(open);
  }

  @Test
  default void all_steps_of_one_transaction_are_kept() {
    Free free = driver().device(DeviceFixtures::aFreeDevice);
    driver().people();
    DeviceId device = free.file().id();
    Lent first = aLentDevice(free.file(), driver().nextLoan());
    Lent waited = new Lent(free.file(), first.loan(), List.of(aWaiter(semyon(), 1)));
    Lent second = new Lent(free.file(), aLoan(driver().nextLoan(), olga()), List.of());
    driver()
        .tell(
            work -> {
              work.devices().lock(device);
              List.of(first, waited, free, second)
                  .forEach(state -> work.devices().save(state, NOW));
              assertThat(work.devices().lock(device)).isEqualTo(second);
            });
    assertThat(driver().load(device)).isEqualTo(second);
    assertThat(heldBy(ivan().id())).isEmpty();
    assertThat(driver().table("records").rows()).hasSize(2);
  }

  private void save(Existing state, Instant at) {
    driver()
        .tell(
            work -> {
              work.devices().lock(state.file().id());
              work.devices().save(state, at);
            });
  }

  private DeviceId nextId() {
    return driver().ask(work -> work.devices().nextId());
  }

  private Optional<DeviceId> withNumber(DeviceField number, String key) {
    return driver().find(work -> work.deviceIndex().withNumber(number, key));
  }

  private List<DeviceId> heldBy(PersonId person) {
    return driver().list(work -> work.deviceIndex().heldBy(person));
  }

  private static DeviceFields inventoried(String number) {
    return aTerminal("x")
        .with(DeviceField.INVENTORY_NUMBER, number)
        .with(DeviceField.SERIAL_NUMBER, "");
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
