package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.shared.driven.Work;

/** Ports available inside a transaction of the assessment desk. */
public interface AssessmentWork extends Work {

  Members members();

  Trainings trainings();

  ScenarioVersions scenarioVersions();

  AiCalls aiCalls();

  Surveys surveys();

  Broadcasts broadcasts();

  ExportRows exportRows();

  AssessmentReports reports();

  AssessmentAudit audit();
}
