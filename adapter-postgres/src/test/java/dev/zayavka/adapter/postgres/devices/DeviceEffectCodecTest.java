package dev.zayavka.adapter.postgres.devices;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.adapter.postgres.json.Kinds.Stored;
import dev.zayavka.adapter.postgres.json.SortedJson;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.forms.FormEffect;
import dev.zayavka.testkit.fixture.DeviceEffects;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DeviceEffectCodecTest {

  /** Rows of the last release are read by the next: these may get company and never change. */
  @Test
  void what_stands_in_the_outbox_keeps_its_form() {
    Map<String, String> firstOfEach = new TreeMap<>();
    effects()
        .map(DeviceEffectCodec.KINDS::write)
        .forEach(kept -> firstOfEach.putIfAbsent(kept.kind(), SortedJson.of(kept.json())));
    assertThat(firstOfEach.entrySet().stream().map(Object::toString).toList())
        .containsExactlyElementsOf(
            Stream.of(
                    "devices.apply-import={\"list\":4,\"turn\":3}",
                    "devices.ask={\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false}}",
                    "devices.ask-to-delete={\"to\":1,\"device\":15,\"message\":{\"chat\":1,\"id\":78}}",
                    "devices.ask-to-delete-person={\"to\":1,\"person\":701,"
                        + "\"message\":{\"chat\":1,\"id\":78}}",
                    "devices.erase-code={\"to\":1,\"message\":{\"chat\":1,\"id\":78}}",
                    "devices.offer={\"to\":701,\"device\":15,\"until\":\"2026-11-20T10:00:00Z\"}",
                    "devices.read-import={\"list\":4,\"turn\":1}",
                    "devices.refresh-device={\"to\":701,\"device\":15,\"message\":{\"chat\":701,"
                        + "\"id\":77}}",
                    "devices.refresh-import={\"to\":1,\"list\":4,\"message\":{\"chat\":1,\"id\":78}}",
                    "devices.refresh-reminder={\"to\":701,\"stage\":\"TOMORROW\","
                        + "\"day\":\"2026-11-20\",\"message\":{\"chat\":701,\"id\":77}}",
                    "devices.remind={\"to\":701,\"stage\":\"TOMORROW\",\"day\":\"2026-11-20\"}",
                    "devices.report-overdue={\"to\":1,\"day\":\"2026-11-20\"}",
                    "devices.send-export={\"to\":1,\"everything\":false}",
                    "devices.send-log={\"to\":1}",
                    "devices.send-plan={\"to\":1,\"list\":4,\"turn\":2}",
                    "devices.send-refused-rows={\"to\":1,\"list\":4}",
                    "devices.show-borrower={\"to\":1,\"person\":701}",
                    "devices.show-borrowers={\"to\":1,\"words\":\"\",\"page\":1}",
                    "devices.show-candidates={\"to\":1,\"device\":15,\"people\":[]}",
                    "devices.show-categories={\"to\":701,\"page\":1}",
                    "devices.show-columns={\"to\":1,\"list\":4,\"turn\":2,\"page\":1,"
                        + "\"message\":{\"chat\":1,\"id\":78}}",
                    "devices.show-device={\"to\":701,\"device\":15}",
                    "devices.show-devices={\"to\":701,\"listing\":{\"name\":\"everything\"},\"page\":1}",
                    "devices.show-edit-menu={\"to\":1,\"device\":15}",
                    "devices.show-history={\"to\":701,\"device\":15,\"page\":1}",
                    "devices.show-import={\"to\":1,\"list\":4}",
                    "devices.show-label={\"to\":1,\"device\":15}",
                    "devices.tell={\"to\":701,\"note\":\"NOT_FOUND\",\"about\":\"Move <5000>\"}",
                    "devices.tell-borrower={\"to\":701,\"device\":15,\"note\":\"SOMEBODY_WAITS\"}",
                    "devices.tell-refusal={\"to\":701,\"device\":15,\"reason\":\"UNKNOWN_DEVICE\"}")
                .map(kept -> kept.split("=", 2))
                .map(kept -> kept[0] + "=" + sorted(kept[1]))
                .toList());
  }

  @Test
  void questions_keep_theirs() {
    List<String> questions =
        DeviceEffects.forms().stream()
            .filter(FormEffect.Ask.class::isInstance)
            .map(ask -> SortedJson.of(DeviceEffectCodec.KINDS.write(ask).json()))
            .toList();
    assertThat(questions)
        .containsAll(
            Stream.of(
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false}}",
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":true,\"device\":15}}",
                    "{\"to\":1,\"form\":{\"name\":\"set-due\",\"device\":15,\"loan\":7}}",
                    "{\"to\":1,\"form\":{\"name\":\"set-due\",\"device\":15,\"loan\":7,"
                        + "\"from\":{\"chat\":701,\"id\":77}}}",
                    "{\"to\":1,\"form\":{\"name\":\"set-due\",\"device\":15,\"loan\":7,"
                        + "\"from\":{\"chat\":701,\"id\":77,\"stage\":\"OVERDUE\","
                        + "\"day\":\"2026-11-20\"}}}",
                    "{\"to\":1,\"form\":{\"name\":\"add-device\",\"field\":\"CATEGORY\",\"values\":{}}}",
                    "{\"to\":1,\"form\":{\"name\":\"assign-to\",\"device\":15}}",
                    "{\"to\":1,\"form\":{\"name\":\"change-email\",\"person\":701}}",
                    "{\"to\":1,\"form\":{\"name\":\"change-comment\",\"person\":701}}",
                    "{\"to\":1,\"form\":{\"name\":\"show-code\",\"act\":\"DELETE_MANY\","
                        + "\"devices\":[15,3]}}",
                    "{\"to\":1,\"form\":{\"name\":\"edit-field\",\"device\":15,\"field\":\"VENDOR\"}}",
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false},"
                        + "\"problem\":{\"name\":\"no-such-person\"}}",
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false},"
                        + "\"problem\":{\"name\":\"wrong-code\",\"left\":3}}",
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false},"
                        + "\"problem\":{\"name\":\"locked-out\",\"until\":\"2026-11-20T10:00:00Z\"}}",
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false},"
                        + "\"problem\":{\"name\":\"email\",\"problem\":\"NOT_AN_ADDRESS\"}}",
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false},"
                        + "\"problem\":{\"name\":\"date\",\"problem\":\"NOT_A_DATE\"}}",
                    "{\"to\":1,\"form\":{\"name\":\"register\",\"insistent\":false},"
                        + "\"problem\":{\"name\":\"field\",\"problem\":\"MISSING\"}}")
                .map(DeviceEffectCodecTest::sorted)
                .toList());
  }

  @Test
  void every_effect_of_the_desk_is_read_back() {
    assertThat(effects())
        .allSatisfy(
            effect -> {
              Stored kept = DeviceEffectCodec.KINDS.write(effect);
              assertThat(
                      DeviceEffectCodec.KINDS.read(
                          kept.kind(), JsonbTrees.tree(JsonbTrees.jsonb(kept.json()))))
                  .isEqualTo(effect);
            });
  }

  @Test
  void every_kind_of_effect_is_among_them() {
    TreeSet<String> kinds =
        effects()
            .map(effect -> DeviceEffectCodec.KINDS.write(effect).kind())
            .collect(toCollection(TreeSet::new));
    assertThat(kinds).isEqualTo(new TreeSet<>(DeviceEffectCodec.KINDS.names()));
  }

  @Test
  void effects_of_other_families_are_left_to_others() {
    assertThat(EveryEffect.notices())
        .allSatisfy(
            effect ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> DeviceEffectCodec.KINDS.write(effect)));
  }

  private static Stream<Effect> effects() {
    return Stream.<List<? extends Effect>>of(
            DeviceEffects.effects(),
            DeviceEffects.views(),
            DeviceEffects.forms(),
            DeviceEffects.imports())
        .flatMap(List::stream);
  }

  private static String sorted(String json) {
    return SortedJson.of(JsonbTrees.tree(json));
  }
}
