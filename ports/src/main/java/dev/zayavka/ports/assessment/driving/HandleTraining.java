package dev.zayavka.ports.assessment.driving;

import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/**
 * Command handler for trainings. The desk itself tells the person of a refusal ({@code
 * TellRefusal}, or the password or the terms it asks for); only {@code StaleButton} and {@code
 * AlreadyRunning} are told by the caller, beside the button.
 */
public interface HandleTraining extends HandleCommands<TrainingCommand, TrainingOutcome> {}
