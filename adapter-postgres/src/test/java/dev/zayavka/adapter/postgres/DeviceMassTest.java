package dev.zayavka.adapter.postgres;

import static dev.zayavka.ports.devices.DeviceField.CATEGORY;
import static dev.zayavka.ports.devices.DeviceField.INVENTORY_NUMBER;
import static dev.zayavka.ports.devices.DeviceField.LOCATION;
import static dev.zayavka.ports.devices.DeviceField.SERIAL_NUMBER;
import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An import of the longest allowed list, inserted in one go and then changed in one go. */
@Tag("server")
final class DeviceMassTest {

  @Test
  @Timeout(240)
  void the_longest_list_is_taken_in_and_changed() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      adapter.transactions(StoredDevices.DESK).inTransaction(DeviceMassTest::add);
      adapter.transactions(StoredDevices.DESK).inTransaction(DeviceMassTest::change);
      List<DeviceDossier> kept =
          adapter.transactions(StoredDevices.DESK).inTransaction(work -> work.deviceIndex().all());
      assertThat(kept).hasSize(TableReading.MOST_ROWS);
      assertThat(kept)
          .allSatisfy(
              file ->
                  assertThat(file)
                      .isEqualTo(new DeviceDossier(file.id(), moved((int) file.id().value()), 1)));
      assertThat(database.query("select count(*) from devices.actions")).containsExactly("40000");
      assertThat(
              adapter.transactions(StoredDevices.DESK).inTransaction(DeviceMassTest::lastOfFirst))
          .contains(
              action(
                  DeviceAction.EDITED,
                  Optional.of(new Free(new DeviceDossier(new DeviceId(1), fields(1), 0))),
                  new Free(new DeviceDossier(new DeviceId(1), moved(1), 1))));
    }
  }

  private static boolean add(DevicesWork work) {
    List<Existing> added = new ArrayList<>();
    List<DeviceHistoryEntry> actions = new ArrayList<>();
    for (int i = 1; i <= TableReading.MOST_ROWS; i++) {
      DeviceId id = work.devices().nextId();
      Free device = new Free(new DeviceDossier(id, fields((int) id.value()), 0));
      added.add(device);
      actions.add(action(DeviceAction.ADDED, Optional.empty(), device));
    }
    work.devices().saveAll(added, NOW);
    work.history().appendAll(actions);
    return true;
  }

  private static boolean change(DevicesWork work) {
    List<Existing> changed = new ArrayList<>();
    List<DeviceHistoryEntry> actions = new ArrayList<>();
    List<DeviceId> all = work.deviceIndex().all().stream().map(DeviceDossier::id).toList();
    Map<DeviceId, Existing> locked = work.devices().lockAll(all);
    for (DeviceId id : all) {
      Kept device = (Kept) Optional.ofNullable(locked.get(id)).orElseThrow();
      Kept moved = device.as(new DeviceDossier(id, moved((int) id.value()), 1));
      changed.add(moved);
      actions.add(action(DeviceAction.EDITED, Optional.of(device), moved));
    }
    work.devices().saveAll(changed, NOW);
    work.history().appendAll(actions);
    return true;
  }

  private static Optional<DeviceHistoryEntry> lastOfFirst(DevicesWork work) {
    return work.history().of(new DeviceId(1), 1, 1).items().stream().findFirst();
  }

  private static DeviceHistoryEntry action(
      DeviceAction act, Optional<Existing> before, Existing after) {
    return new DeviceHistoryEntry(
        act,
        Optional.of(after.file().id()),
        Optional.of(anAdmin()),
        before,
        Optional.of(after),
        Map.of(),
        NOW);
  }

  /** Elsewhere, and with the number of the one before. */
  private static DeviceFields moved(int number) {
    return fields(number).with(LOCATION, "Склад").with(SERIAL_NUMBER, "SN-" + (number - 1));
  }

  private static DeviceFields fields(int number) {
    return aDevice()
        .with(CATEGORY, "Категория " + number % 300)
        .with(SERIAL_NUMBER, "SN-" + number)
        .with(INVENTORY_NUMBER, "№ " + number);
  }
}
