package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Sequences.REQUEST_IDS;
import static dev.zayavka.adapter.postgres.generated.credit.Tables.REQUESTS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.LogSubjects;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.RowBatch;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.RequestsRecord;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditRequests;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Requests of one transaction; what was locked is kept until it ends. */
final class PostgresCreditRequests implements CreditRequests {

  private static final Field<String> LOCK = DSL.field("lock", SQLDataType.CLOB);
  private static final Field<Long> NEXT = DSL.field("next", SQLDataType.BIGINT);

  private static final HotStatement LOCK_ROW =
      HotStatement.of(
          (sql, bind) ->
              sql.select(CreditStateMapper.COLUMNS)
                  .select(
                      PostgresAnalysts.isActive(REQUESTS.ASSIGNED_TO),
                      PostgresAnalysts.isReachable(REQUESTS.ASSIGNED_TO))
                  .from(REQUESTS)
                  .where(REQUESTS.ONEF_ID.eq(bind.to(REQUESTS.ONEF_ID)))
                  .forUpdate()
                  .of(REQUESTS));

  /** An absent request has no row to lock, so its number is locked; it will need an id, too. */
  private static final HotStatement LOCK_NUMBER =
      HotStatement.of(
          (sql, bind) ->
              sql.resultQuery(
                      "select cast(pg_advisory_xact_lock(hashtextextended({0}, 0)) as text),"
                          + " nextval('credit.request_ids')",
                      bind.to(LOCK))
                  .coerce(LOCK, NEXT));

  private static final RowBatch CREATED =
      RowBatch.of(
          REQUESTS.ID,
          REQUESTS.ONEF_ID,
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
          REQUESTS.PAYLOAD,
          REQUESTS.SOURCE,
          REQUESTS.APPLICATION,
          REQUESTS.FINGERPRINT,
          REQUESTS.CREATED_AT,
          REQUESTS.UPDATED_AT);

  private static final HotStatement CREATE =
      HotStatement.of(
          (sql, bind) ->
              sql.query(
                  "insert into credit.requests ({0}) select {0} from unnest({1}) as added ({0})",
                  CREATED.names(), CREATED.arrays(bind)));

  private final Session session;
  private final CreditWrites writes;
  private final HolderStandings holders;
  private final Map<OnefId, CreditState> locked = new HashMap<>();
  private final Map<OnefId, RequestId> stored = new HashMap<>();
  private final Queue<RequestId> ids = new ArrayDeque<>();

  PostgresCreditRequests(Session session, CreditWrites writes, HolderStandings holders) {
    this.session = session;
    this.writes = writes;
    this.holders = holders;
    session.onForget(locked::clear);
  }

  @Override
  public CreditState lock(OnefId request) {
    LogSubjects.note(LogSubjects.REQUEST, request.value());
    CreditState known = locked.get(request);
    if (known != null) {
      return known;
    }
    CreditState found = row(request).or(() -> absent(request)).orElseGet(Absent::new);
    keep(request, found);
    return found;
  }

  @Override
  public RequestId nextId() {
    RequestId prepared = ids.poll();
    return prepared == null ? new RequestId(session.sql().nextval(REQUEST_IDS)) : prepared;
  }

  @Override
  public void save(Existing state, Instant at) {
    OnefId request = state.dossier().application().onefId();
    if (state.dossier().id().equals(stored.get(request))) {
      RequestsRecord row = CreditStateMapper.changed(state, at);
      row.setId(state.dossier().id().value());
      writes.change(row);
    } else {
      CREATED.set(CREATE.on(session), List.of(CreditStateMapper.created(state, at))).execute();
    }
    keep(request, state);
  }

  private void keep(OnefId request, CreditState state) {
    locked.put(request, state);
    if (state instanceof Existing present) {
      stored.put(request, present.dossier().id());
    }
  }

  private Optional<CreditState> row(OnefId request) {
    return LOCK_ROW.on(session).set(REQUESTS.ONEF_ID, request.value()).find(this::state);
  }

  private CreditState state(Row row) {
    Existing state = CreditStateMapper.state(row);
    if (state instanceof Held held) {
      holders.keep(held.holder().id(), PostgresAnalysts.standing(row));
    }
    return state;
  }

  /** The last statement sees what the previous holder of the lock committed. */
  private Optional<CreditState> absent(OnefId request) {
    long next =
        LOCK_NUMBER
            .on(session)
            .set(LOCK, "credit.request:" + request.value())
            .get(row -> row.get(NEXT));
    ids.add(new RequestId(next));
    return row(request);
  }
}
