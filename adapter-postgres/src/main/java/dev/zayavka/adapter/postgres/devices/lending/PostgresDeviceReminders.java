package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.REMINDERS;

import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;

public final class PostgresDeviceReminders implements DeviceReminders {

  /** Stage of the report to admins, beside the stages of borrowers. */
  private static final String ADMINS = "ADMINS";

  private static final Comparator<Owed> BY_PERSON =
      Comparator.comparingLong((Owed owed) -> owed.person().value()).thenComparing(Owed::stage);

  private final DSLContext sql;

  public PostgresDeviceReminders(DSLContext sql) {
    this.sql = sql;
  }

  /** Reads the first of each stage; the first of all stages are among them. */
  @Override
  public List<Owed> owed(LocalDate day, Instant setBefore, int limit) {
    return Stream.of(ReminderStage.values())
        .flatMap(stage -> owed(stage, day, setBefore, limit).stream())
        .sorted(BY_PERSON)
        .limit(limit)
        .toList();
  }

  @Override
  public boolean note(Owed owed, LocalDate day, Instant setBefore, Instant at) {
    Condition due =
        isDue(owed.stage(), day, setBefore).and(RECORDS.VISITOR_ID.eq(owed.person().value()));
    return note(owed.stage().name(), day, due, at);
  }

  @Override
  public boolean noteReport(LocalDate day, LocalDate dueBefore, Instant at) {
    // A separate statement: the next one then sees the note of the previous caller.
    sql.execute(
        "select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("devices.report:" + day));
    Condition due = RECORDS.RETURNED_AT.isNull().and(RECORDS.DUE_ON.lt(dueBefore));
    return note(ADMINS, day, due.andNotExists(reportOn(day)), at);
  }

  @Override
  public Optional<LocalDate> lastReport() {
    return sql.select(REMINDERS.DAY)
        .from(REMINDERS)
        .where(REMINDERS.STAGE.eq(DSL.inline(ADMINS)))
        .orderBy(REMINDERS.DAY.desc())
        .limit(1)
        .fetchOptional(REMINDERS.DAY);
  }

  private List<Owed> owed(ReminderStage stage, LocalDate day, Instant setBefore, int limit) {
    Condition isNoted =
        DSL.exists(
            DSL.selectOne()
                .from(REMINDERS)
                .where(REMINDERS.RECORD_ID.eq(RECORDS.ID))
                .and(REMINDERS.STAGE.eq(stage.name()))
                .and(REMINDERS.DAY.eq(day)));
    return sql.selectDistinct(RECORDS.VISITOR_ID)
        .from(RECORDS)
        .where(isDue(stage, day, setBefore))
        .andNot(isNoted)
        .orderBy(RECORDS.VISITOR_ID)
        .limit(limit)
        .fetch(row -> new Owed(new PersonId(row.value1()), stage));
  }

  /** If two transactions note the same loan, one waits for the other and then has none. */
  private boolean note(String stage, LocalDate day, Condition which, Instant at) {
    return sql.insertInto(
                REMINDERS, REMINDERS.RECORD_ID, REMINDERS.STAGE, REMINDERS.DAY, REMINDERS.SENT_AT)
            .select(
                DSL.select(
                        RECORDS.ID,
                        DSL.val(stage, REMINDERS.STAGE),
                        DSL.val(day, REMINDERS.DAY),
                        DSL.val(at, REMINDERS.SENT_AT))
                    .from(RECORDS)
                    .where(which)
                    .orderBy(RECORDS.ID))
            .onConflict(REMINDERS.RECORD_ID, REMINDERS.STAGE, REMINDERS.DAY)
            .doNothing()
            .execute()
        > 0;
  }

  private static Select<?> reportOn(LocalDate day) {
    return DSL.selectOne()
        .from(REMINDERS)
        .where(REMINDERS.STAGE.eq(DSL.inline(ADMINS)))
        .and(REMINDERS.DAY.eq(day));
  }

  private static Condition isDue(ReminderStage stage, LocalDate day, Instant setBefore) {
    return covers(stage, day)
        .and(RECORDS.RETURNED_AT.isNull())
        .and(RECORDS.DUE_SET_AT.lt(setBefore));
  }

  /** As {@link ReminderStage#covers} has it. */
  private static Condition covers(ReminderStage stage, LocalDate day) {
    return switch (stage) {
      case TOMORROW -> RECORDS.DUE_ON.eq(day.plusDays(1));
      case TODAY -> RECORDS.DUE_ON.eq(day);
      case OVERDUE -> RECORDS.DUE_ON.lt(day);
    };
  }
}
