package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.REQUESTS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditReports;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

final class PostgresCreditReports implements CreditReports {

  /**
   * Each stage ends with a row of the audit and began with the last row of the other kind before
   * it; the wait for an Accept is counted once per request, from its first publication. Medians in
   * microseconds.
   */
  private static final String MEDIANS =
      """
      with step as (
        select request_id, id, action, at,
          min(at) filter (where action = 'PUBLISHED') over whole as published_first,
          row_number() over (partition by request_id, action order by id) as nth,
          max(id) filter (where action = 'ACCEPT') over before as accept,
          max(id) filter (where action = 'IN_PROGRESS') over before as taking,
          max(id) filter (where action = 'DECISION') over before as decision
        from credit.audit_log
        where action in ('PUBLISHED', 'ACCEPT', 'IN_PROGRESS', 'DECISION', 'ONEF_SENT')
        window whole as (partition by request_id),
          before as (partition by request_id order by id
            rows between unbounded preceding and 1 preceding)
      ), stage as (
        select s.action, s.at - case s.action
            when 'ACCEPT' then s.published_first
            else began.at end as took
        from step s
        left join credit.audit_log began on began.id = case s.action
            when 'IN_PROGRESS' then s.accept
            when 'DECISION' then s.taking
            when 'ONEF_SENT' then s.decision end
        where s.action <> 'ACCEPT' or s.nth = 1
      )
      select action,
        round(extract(epoch from percentile_cont(0.5) within group (order by took)) * 1000000)::bigint
      from stage where took is not null group by action
      """;

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(CreditStateMapper.COLUMNS)
                  .from(REQUESTS)
                  .where(REQUESTS.ONEF_ID.eq(bind.to(REQUESTS.ONEF_ID))));

  private final Session session;
  private final CreditWrites writes;

  PostgresCreditReports(Session session, CreditWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public CreditState find(OnefId request) {
    writes.write();
    Optional<CreditState> found =
        FIND.on(session).set(REQUESTS.ONEF_ID, request.value()).find(CreditStateMapper::state);
    return found.orElseGet(CreditState.Absent::new);
  }

  @Override
  public Page<Existing> page(Optional<CreditStatus> status, int page, int size) {
    Condition wanted = status.map(is -> REQUESTS.STATUS.eq(is.name())).orElseGet(DSL::noCondition);
    int total = sql().fetchCount(REQUESTS, wanted);
    List<Existing> items =
        sql()
            .select(CreditStateMapper.COLUMNS)
            .from(REQUESTS)
            .where(wanted)
            .orderBy(REQUESTS.CREATED_AT.desc(), REQUESTS.ID.desc())
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(row -> CreditStateMapper.state(Row.of(row)));
    return new Page<>(items, page, total, size);
  }

  @Override
  public List<Held> heldBy(PersonId person) {
    return sql()
        .select(CreditStateMapper.COLUMNS)
        .from(REQUESTS)
        .where(
            REQUESTS.STATUS.in(CreditStatus.ASSIGNED.name(), CreditStatus.IN_PROGRESS.name()),
            REQUESTS.ASSIGNED_TO.eq(person.value()))
        .orderBy(REQUESTS.CREATED_AT, REQUESTS.ID)
        .fetch(row -> CreditStateMapper.state(Row.of(row)))
        .stream()
        .filter(Held.class::isInstance)
        .map(Held.class::cast)
        .toList();
  }

  @Override
  public CreditStats stats() {
    Map<String, Duration> medians =
        sql()
            .fetch(MEDIANS)
            .intoMap(row -> row.get(0, String.class), PostgresCreditReports::duration);
    return new CreditStats(
        byStatus(),
        Optional.ofNullable(medians.get("ACCEPT")),
        Optional.ofNullable(medians.get("IN_PROGRESS")),
        Optional.ofNullable(medians.get("DECISION")),
        Optional.ofNullable(medians.get("ONEF_SENT")));
  }

  private DSLContext sql() {
    writes.write();
    return session.sql();
  }

  private Map<CreditStatus, Integer> byStatus() {
    return sql()
        .select(REQUESTS.STATUS, DSL.count())
        .from(REQUESTS)
        .groupBy(REQUESTS.STATUS)
        .fetchMap(row -> CreditStatus.valueOf(row.value1()), row -> row.value2());
  }

  private static Duration duration(Record row) {
    return Duration.of(row.get(1, long.class), ChronoUnit.MICROS);
  }
}
