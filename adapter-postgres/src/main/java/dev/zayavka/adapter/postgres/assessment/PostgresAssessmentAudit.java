package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.AUDIT;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.AuditRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PostgresAssessmentAudit implements AssessmentAudit {

  private final Session session;
  private final AssessmentWrites writes;

  PostgresAssessmentAudit(Session session, AssessmentWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public void add(
      String action,
      Optional<PersonId> by,
      PersonId person,
      Optional<Long> training,
      Map<String, String> details,
      Instant at) {
    AuditRecord row = new AuditRecord();
    row.setAction(action);
    row.setById(by.map(PersonId::value).orElse(null));
    row.setPersonId(person.value());
    row.setTrainingId(training.orElse(null));
    row.setDetails(JsonbTrees.jsonb(details));
    row.setAt(at);
    writes.log(row);
  }

  @Override
  public List<Entry> ofTraining(long training) {
    writes.write();
    return session
        .sql()
        .select(AUDIT.ACTION, AUDIT.BY_ID, AUDIT.DETAILS, AUDIT.AT)
        .from(AUDIT)
        .where(AUDIT.TRAINING_ID.eq(training))
        .orderBy(AUDIT.ID)
        .fetch(
            row ->
                new Entry(
                    row.value1(),
                    Optional.ofNullable(row.value2()).map(PersonId::new),
                    JsonbTrees.texts(row.value3()),
                    row.value4()));
  }
}
