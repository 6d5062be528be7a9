package dev.zayavka.core.assessment;

import dev.zayavka.core.assessment.TrainingEvent.ReviewGiven;
import dev.zayavka.core.assessment.TrainingEvent.TrainingLeft;
import dev.zayavka.core.assessment.TrainingEvent.TrainingStarted;
import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Command execution inside a transaction: decide, save, write history, messages and calls. The
 * caller has locked the training.
 */
final class TrainingHandling {

  private final AssessmentSetup setup;

  TrainingHandling(AssessmentSetup setup) {
    this.setup = setup;
  }

  TrainingOutcome carryOut(AssessmentWork work, TrainingState before, TrainingStep step) {
    Decision<TrainingEvent, TrainingRefusal> decision =
        TrainingDecider.decide(before, step, rules(work, before));
    return switch (decision) {
      case Accepted<TrainingEvent, TrainingRefusal> accepted ->
          accepted(work, before, accepted.events());
      case Rejected<TrainingEvent, TrainingRefusal> rejected ->
          new TrainingOutcome.Refused(rejected.reason(), before);
    };
  }

  private TalkRules rules(AssessmentWork work, TrainingState before) {
    Optional<Scenario> scenario =
        switch (before) {
          case Existing training -> Optional.of(setup.scenarios().of(work, training.dossier()));
          case TrainingState.Absent absent -> Optional.empty();
        };
    return new TalkRules(
        scenario, setup.policy().confirmVoice(), setup.policy().bounds().longestText());
  }

  private TrainingOutcome accepted(
      AssessmentWork work, TrainingState before, List<TrainingEvent> events) {
    TrainingState state = before;
    List<Existing> after = new ArrayList<>();
    for (TrainingEvent event : events) {
      state = TrainingDecider.evolve(state, event);
      after.add((Existing) state);
    }
    save(work, events, after);
    Optional<TrainingStep> next = Optional.empty();
    for (int i = 0; i < events.size(); i++) {
      TrainingEvent event = events.get(i);
      observe(event, after.get(i));
      next = new TrainingConsequences(work, setup, after.get(i), event.at()).follow(event);
    }
    return next.isPresent() ? carryOut(work, state, next.get()) : present(state);
  }

  /** Saves the last state of each training: one may be left for the next one. */
  private static void save(AssessmentWork work, List<TrainingEvent> events, List<Existing> after) {
    for (int i = 0; i < events.size(); i++) {
      if (i == events.size() - 1 || events.get(i + 1) instanceof TrainingStarted) {
        work.trainings().save(after.get(i), events.get(i).at());
      }
    }
  }

  private void observe(TrainingEvent event, Existing after) {
    switch (event) {
      case ReviewGiven given when after instanceof Reviewed reviewed ->
          setup.observer().ended(reviewed.dossier().scenario(), reviewed.ending());
      case TrainingLeft left -> setup.observer().ended(after.dossier().scenario(), left.why());
      case TrainingEvent other -> {}
    }
  }

  private static TrainingOutcome present(TrainingState state) {
    return switch (state) {
      case Existing training -> new TrainingOutcome.Accepted(training);
      case TrainingState.Absent absent ->
          new TrainingOutcome.Refused(new TrainingRefusal.NoTraining(), absent);
    };
  }
}
