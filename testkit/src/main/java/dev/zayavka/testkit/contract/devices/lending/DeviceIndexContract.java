package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDeletedDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFreeDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aLentDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aWaiter;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anOfferedDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.devices.lending.driven.DeviceIndex}. */
public interface DeviceIndexContract {

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void a_device_is_found_by_its_numbers() {
    DeviceId id = driver().device(aDevice(), DeviceFixtures::aFreeDevice).file().id();
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "sn-0042/17")).contains(id);
    assertThat(withNumber(DeviceField.INVENTORY_NUMBER, "00042")).contains(id);
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "00042")).isEmpty();
    assertThat(withNumber(DeviceField.INVENTORY_NUMBER, "42")).isEmpty();
  }

  @Test
  default void a_number_is_found_in_whatever_letters_that_look_alike_it_is_written() {
    DeviceId id =
        driver().device(aTerminal("АВС\u2011123"), DeviceFixtures::aFreeDevice).file().id();
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "ABC-123")).contains(id);
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, " а\u200Bвс-123")).contains(id);
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "ABC-124")).isEmpty();
  }

  @Test
  default void of_two_numbers_that_look_alike_the_one_written_so_is_found() {
    DeviceId latin = driver().device(aTerminal("HOT-1"), DeviceFixtures::aFreeDevice).file().id();
    DeviceId russian = driver().device(aTerminal("НОТ-1"), DeviceFixtures::aFreeDevice).file().id();
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "hot-1")).contains(latin);
    assertThat(withNumber(DeviceField.SERIAL_NUMBER, "нот-1")).contains(russian);
  }

  @Test
  default void people_who_have_devices_are_named() {
    DeviceId free = driver().device(aTerminal("Г"), DeviceFixtures::aFreeDevice).file().id();
    DeviceId lent = driver().lent(ivan(), loan -> loan).file().id();
    assertThat(driver().<Map<DeviceId, String>>ask(work -> work.deviceIndex().holders()))
        .containsEntry(lent, ivan().person().name())
        .doesNotContainKey(free);
  }

  @Test
  default void all_that_is_not_deleted_comes_by_number() {
    DeviceDossier first = driver().device(aTerminal("Б"), DeviceFixtures::aFreeDevice).file();
    driver().device(aTerminal("В"), DeviceFixtures::aDeletedDevice);
    DeviceDossier third = driver().lent(ivan(), loan -> loan).file();
    DeviceDossier fourth = driver().device(aTerminal("А"), DeviceFixtures::anOfferedDevice).file();
    assertThat(driver().list(work -> work.deviceIndex().all()))
        .containsExactly(first, third, fourth);
  }

  @Test
  default void offers_that_have_run_out_come_the_longest_first() {
    DeviceId late = offered(NOW.minusSeconds(1));
    DeviceId later = offered(NOW.minusSeconds(5));
    DeviceId now = offered(NOW);
    offered(NOW.plusSeconds(1));
    driver().someDevice();
    assertThat(driver().list(work -> work.deviceIndex().lapsed(NOW, 10)))
        .containsExactly(later, late, now);
    assertThat(driver().list(work -> work.deviceIndex().lapsed(NOW, 1))).containsExactly(later);
  }

  @Test
  default void an_offer_that_is_over_is_not_found_again() {
    DeviceId device = offered(NOW);
    driver().save(aLentDevice(aFile(device), driver().nextLoan()));
    assertThat(driver().list(work -> work.deviceIndex().lapsed(NOW, 10))).isEmpty();
  }

  @Test
  default void what_somebody_waits_for_or_is_offered_is_what_they_want() {
    Lent awaited = driver().lent(ivan(), loan -> loan);
    driver().save(new Lent(awaited.file(), awaited.loan(), List.of(aWaiter(olga(), 2))));
    DeviceId offered = driver().device(DeviceFixtures::anOfferedDevice).file().id();
    driver().someDevice();
    assertThat(wantedBy(olga().id())).containsExactlyInAnyOrder(awaited.file().id(), offered);
    assertThat(wantedBy(ivan().id())).isEmpty();
    driver().save(awaited);
    assertThat(wantedBy(olga().id())).containsExactly(offered);
    driver().save(aFreeDevice(aFile(offered)));
    assertThat(wantedBy(olga().id())).isEmpty();
  }

  @Test
  default void a_deleted_device_is_held_and_wanted_by_nobody() {
    Lent lent = driver().lent(ivan(), loan -> loan);
    driver().save(new Lent(lent.file(), lent.loan(), List.of(aWaiter(olga(), 1))));
    driver().save(aDeletedDevice(lent.file()));
    assertThat(heldBy(ivan().id())).isEmpty();
    assertThat(wantedBy(olga().id())).isEmpty();
    assertThat(driver().list(work -> work.deviceIndex().all())).isEmpty();
  }

  private DeviceId offered(Instant until) {
    return driver().device(file -> anOfferedDevice(file, until)).file().id();
  }

  private List<DeviceId> wantedBy(PersonId person) {
    return driver().list(work -> work.deviceIndex().wantedBy(person));
  }

  private Optional<DeviceId> withNumber(DeviceField number, String key) {
    return driver().find(work -> work.deviceIndex().withNumber(number, key));
  }

  private List<DeviceId> heldBy(PersonId person) {
    return driver().list(work -> work.deviceIndex().heldBy(person));
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
