package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.AUDIT_LOG;

import dev.zayavka.adapter.postgres.generated.credit.tables.records.AuditLogRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditAudit;
import dev.zayavka.ports.shared.Person;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

final class PostgresCreditAudit implements CreditAudit {

  private final DSLContext sql;

  PostgresCreditAudit(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void append(RequestHistoryEntry entry) {
    AuditLogRecord row = new AuditLogRecord();
    row.setRequestId(entry.request().value());
    row.setAction(entry.action().name());
    entry.actor().ifPresent(actor -> actor(row, actor));
    row.setAt(entry.at());
    row.setDetails(JsonbTrees.jsonb(entry.details()));
    sql.insertInto(AUDIT_LOG).set(row).execute();
  }

  @Override
  public List<RequestHistoryEntry> of(RequestId request) {
    return sql.selectFrom(AUDIT_LOG)
        .where(AUDIT_LOG.REQUEST_ID.eq(request.value()))
        .orderBy(AUDIT_LOG.ID)
        .fetch(PostgresCreditAudit::entry);
  }

  private static void actor(AuditLogRecord row, Person actor) {
    row.setActorId(actor.id().value());
    row.setActorName(actor.name());
  }

  private static RequestHistoryEntry entry(AuditLogRecord row) {
    return new RequestHistoryEntry(
        new RequestId(row.getRequestId()),
        AuditAction.valueOf(row.getAction()),
        Optional.ofNullable(row.getActorId()).map(id -> Person.of(id, row.getActorName())),
        row.getAt(),
        JsonbTrees.texts(row.getDetails()));
  }
}
