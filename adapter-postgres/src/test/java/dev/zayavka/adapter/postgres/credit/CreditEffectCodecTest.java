package dev.zayavka.adapter.postgres.credit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.adapter.postgres.json.Kinds.Stored;
import dev.zayavka.adapter.postgres.json.SortedJson;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CreditEffectCodecTest {

  /** Rows of the last release are read by the next: these may get company and never change. */
  @Test
  void what_stands_in_the_outbox_keeps_its_form() {
    TreeSet<String> stored =
        Stream.of(EveryEffect.creditEffects(), EveryEffect.creditViews().subList(0, 9))
            .flatMap(List::stream)
            .map(CreditEffectCodec.KINDS::write)
            .map(kept -> line(kept.kind(), kept.json().toString()))
            .collect(toCollection(TreeSet::new));
    assertThat(stored)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    "credit.publish-card {\"request\":1001,\"group\":-1001234567890}",
                    "credit.refresh-card"
                        + " {\"request\":1001,\"message\":{\"chat\":-1001234567890,\"id\":501}}",
                    "credit.refresh-card {\"request\":1001,\"message\":{\"chat\":11,\"id\":77}}",
                    "credit.send-assignee-card {\"request\":1001,\"to\":11}",
                    "credit.ask-for-comment {\"request\":1001,\"to\":11,\"verdict\":\"APPROVED\"}",
                    "credit.ask-for-comment"
                        + " {\"request\":1001,\"to\":11,\"verdict\":\"REJECTED\",\"problem\":\"NOT_TEXT\"}",
                    "credit.remind-group {\"request\":1001,\"group\":-1001234567890}",
                    "credit.remind-assignee {\"request\":1001,\"to\":11}",
                    "credit.report-conflict {\"request\":1001,\"to\":1}",
                    "credit.send-decision {\"request\":1001}",
                    "credit.show-request {\"to\":1,\"request\":1001}",
                    "credit.show-requests {\"to\":1,\"page\":1}",
                    "credit.show-requests"
                        + " {\"to\":1,\"page\":7,\"status\":\"ERROR_ONEF\",\"message\":{\"chat\":1,\"id\":77}}",
                    "credit.show-stats {\"to\":1}",
                    "credit.show-analysts {\"to\":1}",
                    "credit.show-unchanged {\"to\":1,\"analyst\":11}",
                    "credit.tell-returned {\"to\":11,\"request\":1001}",
                    "credit.report-group"
                        + " {\"to\":1,\"group\":-1001234567890,\"cause\":\"Forbidden: bot was kicked\"}",
                    "credit.tell-refusal {\"to\":11,\"request\":1001,\"reason\":\"UNKNOWN_REQUEST\"}")
                .map(kept -> kept.split(" ", 2))
                .map(kept -> line(kept[0], kept[1]))
                .toList());
  }

  @Test
  void every_effect_of_the_desk_is_read_back() {
    List<Effect> effects =
        Stream.<List<? extends Effect>>of(EveryEffect.creditEffects(), EveryEffect.creditViews())
            .<Effect>flatMap(List::stream)
            .toList();
    assertThat(effects)
        .allSatisfy(
            effect -> {
              Stored kept = CreditEffectCodec.KINDS.write(effect);
              assertThat(CreditEffectCodec.KINDS.read(kept.kind(), kept.json())).isEqualTo(effect);
            });
  }

  @Test
  void effects_of_other_families_are_left_to_others() {
    assertThat(EveryEffect.notices())
        .allSatisfy(
            effect ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditEffectCodec.KINDS.write(effect)));
  }

  private static String line(String kind, String json) {
    return kind + " " + SortedJson.of(JsonbTrees.tree(json));
  }
}
