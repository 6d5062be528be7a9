package dev.zayavka.adapter.postgres.assessment;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.PostgresWork;
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
import dev.zayavka.ports.delivery.Effect;

/** Repositories of one transaction of the assessment desk. */
final class PostgresAssessmentWork extends PostgresWork implements AssessmentWork {

  /** One each for the whole transaction, because they keep what they have read. */
  private final PostgresMembers members;

  private final PostgresTrainings trainings;
  private final PostgresAiCalls aiCalls;
  private final AssessmentWrites writes;

  PostgresAssessmentWork(Session session, Kinds<Effect> kinds) {
    super(session, kinds);
    this.writes = new AssessmentWrites(session);
    this.members = new PostgresMembers(session);
    this.aiCalls = new PostgresAiCalls(session, writes);
    this.trainings = new PostgresTrainings(session, writes, members);
  }

  @Override
  public Members members() {
    return members;
  }

  @Override
  public Trainings trainings() {
    return trainings;
  }

  @Override
  public ScenarioVersions scenarioVersions() {
    return new PostgresScenarioVersions(session());
  }

  @Override
  public AiCalls aiCalls() {
    return aiCalls;
  }

  @Override
  public Surveys surveys() {
    return new PostgresMarks(session());
  }

  @Override
  public Broadcasts broadcasts() {
    return new PostgresBroadcasts(session());
  }

  @Override
  public ExportRows exportRows() {
    return new PostgresExportRows(session());
  }

  @Override
  public AssessmentReports reports() {
    return new PostgresAssessmentReports(session(), writes);
  }

  @Override
  public AssessmentAudit audit() {
    return new PostgresAssessmentAudit(session(), writes);
  }
}
