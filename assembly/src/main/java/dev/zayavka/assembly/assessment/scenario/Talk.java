package dev.zayavka.assembly.assessment.scenario;

import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A talk so far.
 *
 * @param turns the last one may wait for its reply
 */
record Talk(Scenario scenario, List<Turn> turns) {
  Talk {
    turns = List.copyOf(turns);
  }

  /** The talk with words that have no reply yet. */
  Talk said(String words) {
    return with(turns, new SpokenWords(words, false), Optional.empty(), List.of());
  }

  /** The talk with a reply to its last words. */
  Talk replied(String reply, List<Found> found) {
    Turn last = turns.getLast();
    return with(
        turns.subList(0, turns.size() - 1), last.words().orElseThrow(), Optional.of(reply), found);
  }

  private Talk with(
      List<Turn> before, SpokenWords words, Optional<String> reply, List<Found> found) {
    List<Turn> all = new ArrayList<>(before);
    all.add(new Turn(before.size() + 1, Optional.of(words), reply, found, Instant.EPOCH));
    return new Talk(scenario, all);
  }

  /** Components that any turn has shown. */
  Set<ComponentId> met() {
    return turns.stream()
        .flatMap(turn -> turn.found().stream())
        .map(Found::component)
        .collect(Collectors.toSet());
  }

  boolean isOver() {
    return turns.size() >= scenario.turns()
        || turns.size() >= Scenario.FEWEST_TURNS
            && met().containsAll(scenario.components().stream().map(Component::id).toList());
  }
}
