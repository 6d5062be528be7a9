package dev.zayavka.assembly.assessment;

import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.driving.HandleTraining;
import dev.zayavka.ports.shared.CommandId;

/** Counts messages and calls that a bound or a limit refused. */
record MeteredRefusals(HandleTraining desk, Metrics metrics) {

  TrainingOutcome handle(CommandId id, TrainingCommand command) {
    TrainingOutcome outcome = desk.handle(id, command);
    if (outcome instanceof TrainingOutcome.Refused refused && isLimit(refused.reason())) {
      metrics.count("zayavka.assessment.blocked", 1, "limit", refused.reason().label());
    }
    return outcome;
  }

  private static boolean isLimit(TrainingRefusal reason) {
    return reason instanceof TrainingRefusal.OutOfBounds
        || reason instanceof TrainingRefusal.Limited;
  }
}
