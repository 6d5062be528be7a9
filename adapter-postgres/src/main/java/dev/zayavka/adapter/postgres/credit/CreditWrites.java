package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.AUDIT_LOG;
import static dev.zayavka.adapter.postgres.generated.credit.Tables.CARDS;
import static dev.zayavka.adapter.postgres.generated.credit.Tables.REMINDERS;
import static dev.zayavka.adapter.postgres.generated.credit.Tables.REQUESTS;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.RowBatch;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.AuditLogRecord;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.CardsRecord;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.RemindersRecord;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.RequestsRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * Writes of one transaction of the credit desk, collected and executed as one statement for each
 * request: right before the commit, or before a query that has to see them.
 */
final class CreditWrites {

  private static final List<Field<?>> CHANGED =
      List.of(
          REQUESTS.STATUS,
          REQUESTS.VERSION,
          REQUESTS.GROUP_CHAT_ID,
          REQUESTS.GROUP_MESSAGE_ID,
          REQUESTS.STATUS_SINCE,
          REQUESTS.ASSIGNED_TO,
          REQUESTS.ASSIGNED_NAME,
          REQUESTS.DECISION,
          REQUESTS.COMMENT,
          REQUESTS.DECIDED_AT,
          REQUESTS.IS_SENT_TO_1F,
          REQUESTS.UPDATED_AT);

  private static final RowBatch ENTRIES =
      RowBatch.of(
          AUDIT_LOG.REQUEST_ID,
          AUDIT_LOG.ACTION,
          AUDIT_LOG.ACTOR_ID,
          AUDIT_LOG.ACTOR_NAME,
          AUDIT_LOG.AT,
          AUDIT_LOG.DETAILS);

  private static final RowBatch MESSAGES =
      RowBatch.of(CARDS.REQUEST_ID, CARDS.CHAT_ID, CARDS.MESSAGE_ID);

  private static final RowBatch MOMENTS = RowBatch.of(REMINDERS.ONEF_ID, REMINDERS.DUE_AT);

  private static final Field<Long[]> CANCELLED =
      DSL.field("cancelled", REMINDERS.ONEF_ID.getDataType().getArrayDataType());

  /** The last part changes no row if the id is null. */
  private static final String TEXT =
      """
      with logged as (
        insert into credit.audit_log ({0})
        select {0} from unnest({1}) with ordinality as added ({0}, nth) order by nth
      ), shown as (
        insert into credit.cards ({2})
        select {2} from unnest({3}) with ordinality as added ({2}, nth) order by nth
        on conflict do nothing
      ), scheduled as (
        insert into credit.reminders ({4})
        select {4} from unnest({5}) as added ({4})
        on conflict (onef_id) do update set due_at = excluded.due_at
      ), cancelled as (
        delete from credit.reminders where onef_id = any({6})
      )
      update credit.requests set {7} where id = {8}
      """;

  private static final HotStatement WRITE =
      HotStatement.of(
          (sql, bind) ->
              sql.query(
                  TEXT,
                  ENTRIES.names(),
                  ENTRIES.arrays(bind),
                  MESSAGES.names(),
                  MESSAGES.arrays(bind),
                  MOMENTS.names(),
                  MOMENTS.arrays(bind),
                  bind.to(CANCELLED),
                  assignments(bind),
                  bind.to(REQUESTS.ID)));

  private final Session session;
  private final Map<Long, RequestsRecord> requests = new LinkedHashMap<>();
  private final List<AuditLogRecord> entries = new ArrayList<>();
  private final Set<CardsRecord> cards = new LinkedHashSet<>();
  private final Map<Long, Optional<RemindersRecord>> reminders = new TreeMap<>();

  CreditWrites(Session session) {
    this.session = session;
    session.beforeCommit(this::write);
  }

  /** Changes a request that is stored. */
  void change(RequestsRecord row) {
    requests.put(row.getId(), row);
  }

  void log(AuditLogRecord row) {
    entries.add(row);
  }

  void show(CardsRecord row) {
    cards.add(row);
  }

  /** Cards of this request that are not written yet. */
  Stream<CardsRecord> shown(long request) {
    return cards.stream().filter(row -> row.getRequestId() == request);
  }

  void schedule(RemindersRecord row) {
    reminders.put(row.getOnefId(), Optional.of(row));
  }

  void cancel(long onefId) {
    reminders.put(onefId, Optional.empty());
  }

  /** Executes what was collected. */
  void write() {
    if (requests.isEmpty() && entries.isEmpty() && cards.isEmpty() && reminders.isEmpty()) {
      return;
    }
    List<RequestsRecord> changed = List.copyOf(requests.values());
    BoundStatement statement = WRITE.on(session);
    ENTRIES.set(statement, entries);
    MESSAGES.set(statement, List.copyOf(cards));
    MOMENTS.set(statement, reminders.values().stream().flatMap(Optional::stream).toList());
    statement.set(CANCELLED, cancelled());
    forget();
    int rows =
        statement.set(changed.isEmpty() ? new RequestsRecord() : changed.getFirst()).execute();
    if (rows == 0 && !changed.isEmpty()) {
      throw new IllegalStateException("credit request " + changed.getFirst().getId() + " is gone");
    }
    changed.stream().skip(1).forEach(this::writeAlone);
  }

  /** A transaction that changes more than one request is rare. */
  private void writeAlone(RequestsRecord row) {
    change(row);
    write();
  }

  private Long[] cancelled() {
    return reminders.entrySet().stream()
        .filter(reminder -> reminder.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toArray(Long[]::new);
  }

  private void forget() {
    requests.clear();
    entries.clear();
    cards.clear();
    reminders.clear();
  }

  private static QueryPart assignments(HotStatement.Parameters bind) {
    return DSL.list(
        CHANGED.stream()
            .map(
                column ->
                    DSL.field("{0} = {1}", DSL.name(column.getUnqualifiedName()), bind.to(column)))
            .toList());
  }
}
