package dev.zayavka.ports.assessment.driving;

import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for trainings. A refusal that people must see is sent by the desk itself. */
public interface HandleTraining extends HandleCommands<TrainingCommand, TrainingOutcome> {}
