package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.everyState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.adapter.postgres.json.SortedJson;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DeviceStateCodecTest {

  private static final LoanId LOAN = new LoanId(7);

  @Test
  void every_state_is_read_back() {
    List<Existing> states = everyState(new DeviceDossier(new DeviceId(15), aDevice(), 3), LOAN);
    assertThat(states).allSatisfy(state -> assertThat(readBack(state)).isEqualTo(state));
  }

  /** The history is for ever: these may get company and never change. */
  @Test
  void what_stands_in_the_history_keeps_its_form() {
    String file =
        "{\"id\":15,\"version\":0,\"fields\":{\"CATEGORY\":\"Терминалы\",\"MODEL\":\"Move 5000\","
            + "\"SERIAL_NUMBER\":\"SN-1\"},";
    assertThat(everyState(aFile(new DeviceId(15), aTerminal("SN-1")), LOAN))
        .map(state -> SortedJson.of(DeviceStateCodec.STATE.write(state)))
        .containsExactlyElementsOf(
            Stream.of(
                    file + "\"state\":\"free\"}",
                    file
                        + "\"state\":\"lent\",\"loan\":{\"id\":7,\"person\":701,"
                        + "\"since\":\"2026-11-20T10:00:00Z\",\"due_set_at\":\"2026-11-20T10:00:00Z\"}}",
                    file
                        + "\"queue\":[{\"person\":703,\"since\":\"2026-11-20T10:02:00Z\"},"
                        + "{\"person\":702,\"since\":\"2026-11-20T10:03:00Z\"}],"
                        + "\"state\":\"lent\",\"loan\":{\"id\":7,\"person\":701,"
                        + "\"since\":\"2026-11-20T10:00:00Z\",\"due_set_at\":\"2026-11-20T10:01:00Z\","
                        + "\"due\":\"2026-11-23\"}}",
                    file
                        + "\"queue\":[{\"person\":703,\"since\":\"2026-11-20T10:02:00Z\"}],"
                        + "\"state\":\"offered\",\"offer\":{\"person\":702,"
                        + "\"since\":\"2026-11-20T10:01:00Z\",\"until\":\"2026-11-21T10:00:00Z\"}}",
                    file
                        + "\"state\":\"offered\",\"offer\":{\"person\":702,"
                        + "\"since\":\"2026-11-20T10:01:00Z\",\"until\":\"2026-11-21T10:00:00Z\"}}",
                    file + "\"state\":\"deleted\",\"since\":\"2026-11-20T10:00:00Z\"}")
                .map(kept -> SortedJson.of(JsonbTrees.tree(kept)))
                .toList());
  }

  @Test
  void a_moment_is_as_a_column_would_have_it() {
    Deleted deleted =
        new Deleted(aFile(new DeviceId(1)), Instant.parse("2026-11-20T10:00:00.123456789Z"));
    assertThat(readBack(deleted))
        .isEqualTo(new Deleted(deleted.file(), Instant.parse("2026-11-20T10:00:00.123456Z")));
  }

  private static Existing readBack(Existing state) {
    return DeviceStateCodec.STATE.read(
        JsonbTrees.tree(JsonbTrees.jsonb(DeviceStateCodec.STATE.write(state))));
  }
}
