package dev.zayavka.adapter.postgres.devices.imports;

import static dev.zayavka.testkit.fixture.DeviceFixtures.everyImportState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.json.JsonbTrees;
import org.junit.jupiter.api.Test;

final class ImportStateCodecTest {

  @Test
  void every_state_of_a_list_is_read_back() {
    assertThat(everyImportState())
        .allSatisfy(
            state ->
                assertThat(
                        ImportStateCodec.STATE.read(
                            JsonbTrees.tree(JsonbTrees.jsonb(ImportStateCodec.STATE.write(state)))))
                    .isEqualTo(state));
  }
}
