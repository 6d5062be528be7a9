package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.DeskOutcome;
import java.util.Optional;

/** Outcome of a command on a training. */
public sealed interface TrainingOutcome extends DeskOutcome {

  /** Done, or there was nothing to do. */
  record Accepted(TrainingState.Existing present) implements TrainingOutcome {}

  /** Refused, with the reason; the training is unchanged. */
  record Refused(TrainingRefusal reason, TrainingState present) implements TrainingOutcome {
    @Override
    public Optional<String> kind() {
      return Optional.of(reason.label());
    }
  }

  /** Repeated delivery of a command that was carried out before. */
  record Repeated() implements TrainingOutcome {}
}
