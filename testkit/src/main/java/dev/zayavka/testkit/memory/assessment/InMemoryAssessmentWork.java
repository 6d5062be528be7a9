package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.driven.AiCalls;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driven.AssessmentReports;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Broadcasts;
import dev.zayavka.ports.assessment.driven.ExportRows;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.assessment.driven.ScenarioVersions;
import dev.zayavka.ports.assessment.driven.Surveys;
import dev.zayavka.ports.assessment.driven.Trainings;
import dev.zayavka.testkit.memory.InMemoryWork;
import dev.zayavka.testkit.memory.TransactionDraft;

/** The ports of one transaction of the assessment desk, all over the same draft. */
final class InMemoryAssessmentWork extends InMemoryWork implements AssessmentWork {

  InMemoryAssessmentWork(TransactionDraft draft) {
    super(draft);
  }

  @Override
  public Members members() {
    return new InMemoryMembers(desk(AssessmentTables.class));
  }

  @Override
  public Trainings trainings() {
    return new InMemoryTrainings(desk(AssessmentTables.class));
  }

  @Override
  public ScenarioVersions scenarioVersions() {
    return new InMemoryScenarioVersions(desk(AssessmentTables.class));
  }

  @Override
  public AiCalls aiCalls() {
    return new InMemoryAiCalls(desk(AssessmentTables.class));
  }

  @Override
  public Surveys surveys() {
    return new InMemorySurveys(desk(AssessmentTables.class));
  }

  @Override
  public Broadcasts broadcasts() {
    return new InMemoryBroadcasts(desk(AssessmentTables.class), people());
  }

  @Override
  public ExportRows exportRows() {
    return new InMemoryExportRows(desk(AssessmentTables.class));
  }

  @Override
  public AssessmentReports reports() {
    return new InMemoryAssessmentReports(desk(AssessmentTables.class), people());
  }

  @Override
  public AssessmentAudit audit() {
    return new InMemoryAssessmentAudit(desk(AssessmentTables.class));
  }
}
