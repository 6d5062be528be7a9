package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Sequences.REQUEST_IDS;
import static dev.zayavka.adapter.postgres.generated.credit.Tables.REQUESTS;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditRequests;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class PostgresCreditRequests implements CreditRequests {

  private final DSLContext sql;

  PostgresCreditRequests(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * An absent request has no row to lock, so its number is locked first. A separate statement: the
   * next one then sees what the previous holder committed.
   */
  @Override
  public CreditState lock(OnefId request) {
    sql.execute(
        "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
        DSL.val("credit.request:" + request.value()));
    Optional<CreditState> found =
        sql.selectFrom(REQUESTS)
            .where(REQUESTS.ONEF_ID.eq(request.value()))
            .forUpdate()
            .fetchOptional(CreditStateMapper::state);
    return found.orElseGet(CreditState.Absent::new);
  }

  @Override
  public RequestId nextId() {
    return new RequestId(sql.nextval(REQUEST_IDS));
  }

  @Override
  public void save(Existing state, Instant at) {
    int updated =
        sql.update(REQUESTS)
            .set(CreditStateMapper.changed(state, at))
            .where(REQUESTS.ID.eq(state.dossier().id().value()))
            .execute();
    if (updated == 0) {
      sql.insertInto(REQUESTS).set(CreditStateMapper.created(state, at)).execute();
    }
  }
}
