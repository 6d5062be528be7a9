package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.REMINDERS;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.RemindersRecord;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditReminders;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

final class PostgresCreditReminders implements CreditReminders {

  private final Session session;
  private final CreditWrites writes;

  PostgresCreditReminders(Session session, CreditWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public void schedule(OnefId request, Instant at) {
    writes.schedule(new RemindersRecord(request.value(), at));
  }

  @Override
  public void cancel(OnefId request) {
    writes.cancel(request.value());
  }

  @Override
  public List<OnefId> due(Instant now, int limit) {
    return sql()
        .select(REMINDERS.ONEF_ID)
        .from(REMINDERS)
        .where(REMINDERS.DUE_AT.le(now))
        .orderBy(REMINDERS.DUE_AT, REMINDERS.ONEF_ID)
        .limit(limit)
        .fetch(row -> new OnefId(row.value1()));
  }

  @Override
  public boolean isDue(OnefId request, Instant now) {
    return sql()
        .fetchExists(REMINDERS, REMINDERS.ONEF_ID.eq(request.value()), REMINDERS.DUE_AT.le(now));
  }

  private DSLContext sql() {
    writes.write();
    return session.sql();
  }
}
