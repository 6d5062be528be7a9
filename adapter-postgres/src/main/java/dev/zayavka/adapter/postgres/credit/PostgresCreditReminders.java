package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.REMINDERS;

import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditReminders;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

final class PostgresCreditReminders implements CreditReminders {

  private final DSLContext sql;

  PostgresCreditReminders(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void schedule(OnefId request, Instant at) {
    sql.insertInto(REMINDERS)
        .set(REMINDERS.ONEF_ID, request.value())
        .set(REMINDERS.DUE_AT, at)
        .onConflict(REMINDERS.ONEF_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public void cancel(OnefId request) {
    sql.deleteFrom(REMINDERS).where(REMINDERS.ONEF_ID.eq(request.value())).execute();
  }

  @Override
  public List<OnefId> due(Instant now, int limit) {
    return sql.select(REMINDERS.ONEF_ID)
        .from(REMINDERS)
        .where(REMINDERS.DUE_AT.le(now))
        .orderBy(REMINDERS.DUE_AT, REMINDERS.ONEF_ID)
        .limit(limit)
        .fetch(row -> new OnefId(row.value1()));
  }

  @Override
  public boolean isDue(OnefId request, Instant now) {
    return sql.fetchExists(
        REMINDERS, REMINDERS.ONEF_ID.eq(request.value()), REMINDERS.DUE_AT.le(now));
  }
}
