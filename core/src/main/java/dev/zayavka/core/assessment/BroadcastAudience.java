package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.Broadcast.Audience;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import java.util.Map;
import java.util.Optional;

/** Audience of a broadcast as data of the dialogue that asks for its text. */
final class BroadcastAudience {

  private static final String ROLE = "role";
  private static final String SCENARIO = "scenario";

  private BroadcastAudience() {}

  static Map<String, String> data(Audience audience) {
    return switch (audience) {
      case Audience.Everybody everybody -> Map.of();
      case Audience.OfRole of -> Map.of(ROLE, of.role().name());
      case Audience.NeverBegan never -> Map.of(SCENARIO, never.scenario().value());
    };
  }

  static Audience of(Map<String, String> data) {
    Optional<Audience> ofRole =
        Optional.ofNullable(data.get(ROLE))
            .map(role -> new Audience.OfRole(MemberRole.valueOf(role)));
    return ofRole
        .or(
            () ->
                Optional.ofNullable(data.get(SCENARIO))
                    .map(scenario -> new Audience.NeverBegan(new ScenarioId(scenario))))
        .orElseGet(Audience.Everybody::new);
  }
}
