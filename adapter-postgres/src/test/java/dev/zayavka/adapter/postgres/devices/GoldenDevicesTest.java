package dev.zayavka.adapter.postgres.devices;

import dev.zayavka.adapter.postgres.devices.imports.ImportStateCodec;
import dev.zayavka.adapter.postgres.devices.lending.DeviceStateCodec;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.adapter.postgres.json.SortedJson;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import dev.zayavka.testkit.golden.GoldenFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Golden files of {@code devices.actions.before}, {@code .after} and {@code devices.imports}. */
final class GoldenDevicesTest {

  @Test
  void a_device_in_the_history_is_read_for_ever() {
    Stream<Existing> states =
        Stream.of(DeviceFixtures.aTerminal("SN-1"), DeviceFixtures.aDevice())
            .map(fields -> DeviceFixtures.aFile(new DeviceId(15), fields))
            .flatMap(file -> DeviceFixtures.everyState(file, new LoanId(7)).stream());
    GoldenFile.named("states-device")
        .check(
            states.map(GoldenDevicesTest::line).toList(),
            line -> line(DeviceStateCodec.STATE.read(JsonbTrees.tree(line))));
  }

  @Test
  void a_list_on_its_way_is_read_for_ever() {
    GoldenFile.named("states-import")
        .check(
            DeviceFixtures.everyImportState().stream().map(GoldenDevicesTest::line).toList(),
            line -> line(ImportStateCodec.STATE.read(JsonbTrees.tree(line))));
  }

  private static String line(Existing state) {
    return SortedJson.of(DeviceStateCodec.STATE.write(state));
  }

  private static String line(ImportState state) {
    return SortedJson.of(ImportStateCodec.STATE.write(state));
  }
}
