package dev.zayavka.ports.assessment.driving;

import dev.zayavka.ports.assessment.SurveyCommand;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for the survey. */
public interface HandleSurvey extends HandleCommands<SurveyCommand, SurveyOutcome> {}
