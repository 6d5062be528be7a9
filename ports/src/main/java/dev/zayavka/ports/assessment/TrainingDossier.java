package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Data of a training in every state.
 *
 * @param scenarioVersion version of the scenario's text that this training keeps to its end
 * @param selfCheck true if the training has no AI: the person ticks the components
 * @param version number of changes of the training
 * @param turns the turns, in order; the last one may wait for its reply
 * @param touchedAt time of the person's last action
 */
public record TrainingDossier(
    TrainingId id,
    PersonId person,
    ScenarioId scenario,
    int scenarioVersion,
    boolean selfCheck,
    int version,
    List<Turn> turns,
    Instant startedAt,
    Instant touchedAt) {

  public TrainingDossier {
    turns = List.copyOf(turns);
  }

  /** Components that any turn has shown. */
  public Set<ComponentId> met() {
    Set<ComponentId> met = new LinkedHashSet<>();
    turns.forEach(turn -> turn.found().forEach(found -> met.add(found.component())));
    return met;
  }

  /** Number of turns that have a reply: the turns that count. */
  public int turnsMade() {
    return (int) turns.stream().filter(turn -> turn.reply().isPresent()).count();
  }

  /** The last turn; empty before the first words. */
  public Optional<Turn> lastTurn() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
  }

  /** The dossier after a change without an action of the person. */
  public TrainingDossier next() {
    return with(turns, touchedAt);
  }

  /** The dossier after an action of the person. */
  public TrainingDossier touched(Instant at) {
    return with(turns, at);
  }

  /** The dossier after its last turn was replaced. */
  public TrainingDossier withLast(Turn turn) {
    List<Turn> changed = new ArrayList<>(turns);
    changed.set(changed.size() - 1, turn);
    return with(changed, touchedAt);
  }

  /** The dossier after the person said something new. */
  public TrainingDossier plus(Turn turn) {
    List<Turn> more = new ArrayList<>(turns);
    more.add(turn);
    return with(more, turn.at());
  }

  private TrainingDossier with(List<Turn> changed, Instant touched) {
    return new TrainingDossier(
        id, person, scenario, scenarioVersion, selfCheck, version + 1, changed, startedAt, touched);
  }
}
