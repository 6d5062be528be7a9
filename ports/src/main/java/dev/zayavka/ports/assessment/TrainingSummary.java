package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers of a training, without any words.
 *
 * @param turns turns that have a reply
 * @param met ids of the components that were shown
 * @param ending empty while the talk goes on
 */
public record TrainingSummary(
    TrainingId id,
    PersonId person,
    ScenarioId scenario,
    TrainingStatus status,
    int turns,
    Set<ComponentId> met,
    Optional<TrainingEnding> ending,
    Instant startedAt,
    Optional<Instant> endedAt) {

  public TrainingSummary {
    met = Set.copyOf(met);
  }
}
