package dev.zayavka.adapter.postgres.devices;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.delivery.EffectCodec.Stored;
import dev.zayavka.adapter.postgres.json.Json;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.DeviceView;
import dev.zayavka.testkit.fixture.DeviceEffects;
import dev.zayavka.testkit.fixture.Effects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DeviceEffectCodecTest {

  private final DeviceEffectCodec codec = new DeviceEffectCodec();

  /** Rows of the last release are read by the next: these may get company and never change. */
  @Test
  void what_stands_in_the_outbox_keeps_its_form() {
    Map<String, String> firstOfEach = new TreeMap<>();
    effects()
        .map(this::stored)
        .forEach(kept -> firstOfEach.putIfAbsent(kept.kind(), kept.json().toString()));
    assertThat(firstOfEach.entrySet().stream().map(Object::toString).toList()).containsExactly("");
  }

  @Test
  void questions_keep_theirs() {
    List<String> questions =
        DeviceEffects.views().stream()
            .filter(DeviceView.Ask.class::isInstance)
            .map(ask -> stored(ask).json().toString())
            .toList();
    assertThat(questions).containsExactly("");
  }

  @Test
  void every_effect_of_the_desk_is_read_back() {
    assertThat(effects())
        .allSatisfy(
            effect -> {
              Stored kept = stored(effect);
              assertThat(
                      Optional.ofNullable(codec.readers().get(kept.kind()))
                          .map(reader -> reader.apply(Json.tree(Json.jsonb(kept.json())))))
                  .contains(effect);
            });
  }

  @Test
  void every_kind_of_effect_is_among_them() {
    TreeSet<String> kinds =
        effects().map(effect -> stored(effect).kind()).collect(toCollection(TreeSet::new));
    assertThat(kinds).isEqualTo(new TreeSet<>(codec.readers().keySet()));
  }

  @Test
  void effects_of_other_families_are_left_to_others() {
    assertThat(Effects.notices()).allMatch(effect -> codec.encode(effect).isEmpty());
  }

  private static Stream<Effect> effects() {
    return Stream.<List<? extends Effect>>of(DeviceEffects.effects(), DeviceEffects.views())
        .flatMap(List::stream);
  }

  private Stored stored(Effect effect) {
    return Optional.of(effect).flatMap(codec::encode).orElseThrow();
  }
}
