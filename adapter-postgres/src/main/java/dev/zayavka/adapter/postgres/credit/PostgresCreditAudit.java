package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.AUDIT_LOG;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.AuditLogRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditAudit;
import dev.zayavka.ports.shared.Person;
import java.util.List;

final class PostgresCreditAudit implements CreditAudit {

  private static final HotStatement HISTORY =
      HotStatement.of(
          (sql, bind) ->
              sql.select(
                      AUDIT_LOG.REQUEST_ID,
                      AUDIT_LOG.ACTION,
                      AUDIT_LOG.ACTOR_ID,
                      AUDIT_LOG.ACTOR_NAME,
                      AUDIT_LOG.AT,
                      AUDIT_LOG.DETAILS)
                  .from(AUDIT_LOG)
                  .where(AUDIT_LOG.REQUEST_ID.eq(bind.to(AUDIT_LOG.REQUEST_ID)))
                  .orderBy(AUDIT_LOG.ID));

  private final Session session;
  private final CreditWrites writes;

  PostgresCreditAudit(Session session, CreditWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public void append(RequestHistoryEntry entry) {
    AuditLogRecord row = new AuditLogRecord();
    row.setRequestId(entry.request().value());
    row.setAction(entry.action().name());
    entry.actor().ifPresent(actor -> actor(row, actor));
    row.setAt(entry.at());
    row.setDetails(JsonbTrees.jsonb(entry.details()));
    writes.log(row);
  }

  @Override
  public List<RequestHistoryEntry> of(RequestId request) {
    writes.write();
    return HISTORY
        .on(session)
        .set(AUDIT_LOG.REQUEST_ID, request.value())
        .fetch(PostgresCreditAudit::entry);
  }

  private static void actor(AuditLogRecord row, Person actor) {
    row.setActorId(actor.id().value());
    row.setActorName(actor.name());
  }

  private static RequestHistoryEntry entry(Row row) {
    return new RequestHistoryEntry(
        new RequestId(row.get(AUDIT_LOG.REQUEST_ID)),
        AuditAction.valueOf(row.get(AUDIT_LOG.ACTION)),
        row.find(AUDIT_LOG.ACTOR_ID).map(id -> Person.of(id, row.get(AUDIT_LOG.ACTOR_NAME))),
        row.get(AUDIT_LOG.AT),
        JsonbTrees.texts(row.get(AUDIT_LOG.DETAILS)));
  }
}
