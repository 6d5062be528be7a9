package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TECHNICIANS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;
import static java.util.stream.Collectors.joining;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SupportStats.Marks;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driven.SupportReports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

final class PostgresSupportReports implements SupportReports {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration EIGHT_WEEKS = Duration.ofDays(56);

  /** Medians in microseconds, over tickets opened since {0}. */
  private static final String MEDIANS =
      """
      select
        round(extract(epoch from percentile_cont(0.5) within group (
          order by first_answer_at - created_at)) * 1000000)::bigint,
        round(extract(epoch from percentile_cont(0.5) within group (
          order by closed_at - created_at)) * 1000000)::bigint
      from support.tickets where created_at >= {0}
      """;

  /** Averages over the three marks, by week in zone {1} and technician, of feedback since {0}. */
  private static final String MARKS =
      """
      select date_trunc('week', f.created_at at time zone {1})::date as week, h.name,
        count(*) as count, avg((f.q1 + f.q2 + f.q3) / 3.0)::double precision as average
      from support.feedback f
      join support.tickets t on t.id = f.ticket_id
      left join support.technicians h on h.id = t.assigned_tech_id
      where f.created_at >= {0}
      group by 1, 2
      order by 1 desc, h.name collate "C" nulls last
      """;

  private final Session session;

  PostgresSupportReports(Session session) {
    this.session = session;
  }

  @Override
  public Optional<TicketView> view(TicketId ticket) {
    return ShownTicket.find(session, ticket);
  }

  @Override
  public Page<TicketSummary> page(TicketFilter filter, int page, int size) {
    Condition wanted = wanted(filter);
    int total = session.sql().fetchCount(TICKETS, wanted);
    List<TicketSummary> items =
        lines()
            .where(wanted)
            .orderBy(TICKETS.ID.desc())
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(PostgresSupportReports::line);
    return new Page<>(items, page, total, size);
  }

  /**
   * Looked for word by word in no index: staff search seldom, and a desk has thousands, not
   * millions.
   */
  @Override
  public List<TicketSummary> find(String words, int limit) {
    String bare = words.strip().replaceFirst("^[#@]", "").toLowerCase(Locale.ROOT);
    if (bare.isEmpty()) {
      return List.of();
    }
    return lines()
        .where(isNumbered(bare).or(isNamed(bare)).or(isSaid(bare)))
        .orderBy(DSL.when(isNumbered(bare), 0).otherwise(1), TICKETS.ID.desc())
        .limit(limit)
        .fetch(PostgresSupportReports::line);
  }

  @Override
  public SupportStats stats(Instant now, ZoneId zone) {
    Record medians =
        session.sql().fetchSingle(MEDIANS, DSL.val(now.minus(MONTH), TICKETS.CREATED_AT));
    return new SupportStats(
        counts(),
        session.sql().fetchCount(TICKETS, TICKETS.IS_OVERDUE.isTrue()),
        duration(medians, 0),
        duration(medians, 1),
        session
            .sql()
            .fetch(
                MARKS,
                DSL.val(now.minus(EIGHT_WEEKS), TICKETS.CREATED_AT),
                DSL.inline(zone.getId()))
            .map(PostgresSupportReports::marks));
  }

  private Map<TicketStatus, Long> counts() {
    Map<TicketStatus, Long> counts = new EnumMap<>(TicketStatus.class);
    session
        .sql()
        .select(TICKETS.STATUS, DSL.count())
        .from(TICKETS)
        .groupBy(TICKETS.STATUS)
        .forEach(row -> counts.put(TicketStatus.valueOf(row.value1()), row.value2().longValue()));
    return counts;
  }

  private SelectOnConditionStep<? extends Record> lines() {
    return session
        .sql()
        .select(
            TICKETS.ID,
            TICKETS.STATUS,
            USERS.FULL_NAME,
            TECHNICIANS.NAME,
            TICKETS.IS_OVERDUE,
            TICKETS.CREATED_AT)
        .from(TICKETS)
        .join(USERS)
        .on(USERS.TG_ID.eq(TICKETS.CLIENT_TG_ID))
        .leftJoin(TECHNICIANS)
        .on(TECHNICIANS.ID.eq(TICKETS.ASSIGNED_TECH_ID));
  }

  private static Condition wanted(TicketFilter filter) {
    Condition status =
        filter
            .status()
            .map(is -> TICKETS.STATUS.eq(is.name()))
            .orElseGet(() -> TICKETS.STATUS.ne(DSL.inline(TicketStatus.CLOSED.name())));
    return filter
        .technician()
        .map(TechnicianId::value)
        .map(TICKETS.ASSIGNED_TECH_ID::eq)
        .map(status::and)
        .orElse(status);
  }

  private static Condition isNumbered(String words) {
    if (!words.matches("[0-9]{1,18}")) {
      return DSL.falseCondition();
    }
    long number = Long.parseLong(words);
    return TICKETS.ID.eq(number).or(USERS.TG_ID.eq(number));
  }

  private static Condition isNamed(String words) {
    String digits = words.replaceAll("\\D", "");
    Condition named = contains(USERS.FULL_NAME, words).or(contains(USERS.USERNAME, words));
    return digits.isEmpty() || words.chars().anyMatch(Character::isLetter)
        ? named
        : named.or(contains(USERS.PHONE, digits));
  }

  private static Condition isSaid(String words) {
    return DSL.exists(
        DSL.selectOne()
            .from(POSTS)
            .where(POSTS.TICKET_ID.eq(TICKETS.ID))
            .and(contains(POSTS.TEXT, words)));
  }

  /** By a pattern, for the server may know the case of ASCII letters alone. */
  private static Condition contains(Field<String> field, String words) {
    String pattern =
        words.codePoints().mapToObj(PostgresSupportReports::inAnyCase).collect(joining());
    return DSL.condition("{0} ~ {1}", field, DSL.val(pattern, field));
  }

  private static String inAnyCase(int point) {
    String letter = Character.toString(point);
    if (Character.isLetter(point)) {
      return "[" + letter + letter.toUpperCase(Locale.ROOT) + "]";
    }
    return point < 0x80 && !Character.isDigit(point) ? "\\" + letter : letter;
  }

  private static TicketSummary line(Record row) {
    return new TicketSummary(
        new TicketId(row.get(TICKETS.ID)),
        TicketStatus.valueOf(row.get(TICKETS.STATUS)),
        row.get(USERS.FULL_NAME),
        Optional.ofNullable(row.get(TECHNICIANS.NAME)),
        row.get(TICKETS.IS_OVERDUE),
        row.get(TICKETS.CREATED_AT));
  }

  private static Optional<Duration> duration(Record row, int column) {
    return Optional.ofNullable(row.get(column, Long.class))
        .map(micros -> Duration.ofNanos(micros * 1000));
  }

  private static Marks marks(Record row) {
    return new Marks(
        row.get(0, LocalDate.class),
        Optional.ofNullable(row.get(1, String.class)),
        row.get(2, long.class),
        row.get(3, double.class));
  }
}
