package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.ACTIONS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.WISHLIST;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.RowBatch;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.ActionsRecord;
import dev.zayavka.ports.devices.lending.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Writes of one transaction of the device desk: a step of a device and history entries, collected
 * and executed as one statement, right before the commit or before a query that has to see them.
 */
public final class DeviceWrites {

  private static final RowBatch LOANS =
      RowBatch.of(
          RECORDS.ID,
          RECORDS.RESOURCE_ID,
          RECORDS.VISITOR_ID,
          RECORDS.TAKEN_AT,
          RECORDS.DUE_ON,
          RECORDS.DUE_SET_AT,
          RECORDS.RETURNED_AT);

  private static final RowBatch PLACES =
      RowBatch.of(WISHLIST.RESOURCE_ID, WISHLIST.VISITOR_ID, WISHLIST.JOINED_AT, WISHLIST.POSITION);

  private static final RowBatch ENTRIES =
      RowBatch.of(
          ACTIONS.RESOURCE_ID,
          ACTIONS.ACTOR_ID,
          ACTIONS.ACTOR_NAME,
          ACTIONS.ACTION,
          ACTIONS.BEFORE,
          ACTIONS.AFTER,
          ACTIONS.DETAILS,
          ACTIONS.AT);

  private static final Field<Long> ENDED = DSL.field("ended", SQLDataType.BIGINT);

  private static final Field<Long[]> GONE =
      DSL.field("gone", WISHLIST.VISITOR_ID.getDataType().getArrayDataType());

  /** {0} columns, {1} values. */
  private static final String LOG_TEXT =
      """
      insert into devices.actions ({0})
      select {0} from unnest({1}) with ordinality as added ({0}, nth) order by nth
      """;

  private static final String STEP_TEXT =
      """
      with ended as (
        update devices.records set returned_at = {0} where id = {1}
      ), lent as (
        insert into devices.records ({2}) select {2} from unnest({3}) as added ({2})
        on conflict (id) do update set
          visitor_id = excluded.visitor_id, taken_at = excluded.taken_at, due_on = excluded.due_on,
          due_set_at = excluded.due_set_at, returned_at = excluded.returned_at
      ), gone as (
        delete from devices.wishlist where resource_id = {4} and visitor_id = any({5})
      ), waiting as (
        insert into devices.wishlist ({6}) select {6} from unnest({7}) as added ({6})
        on conflict (resource_id, visitor_id) do update set
          joined_at = excluded.joined_at, position = excluded.position
      ), logged as (
        insert into devices.actions ({8})
        select {8} from unnest({9}) with ordinality as added ({8}, nth) order by nth
      )
      update devices.resources set
        version = {10}, offered_to = {11}, offered_joined_at = {12}, offered_until = {13},
        updated_at = {14}
      where id = {4}
      """;

  private static final HotStatement STEP =
      HotStatement.of(
          (sql, bind) ->
              sql.query(
                  STEP_TEXT,
                  bind.to(RESOURCES.UPDATED_AT),
                  bind.to(ENDED),
                  LOANS.names(),
                  LOANS.arrays(bind),
                  bind.to(RESOURCES.ID),
                  bind.to(GONE),
                  PLACES.names(),
                  PLACES.arrays(bind),
                  ENTRIES.names(),
                  ENTRIES.arrays(bind),
                  bind.to(RESOURCES.VERSION),
                  bind.to(RESOURCES.OFFERED_TO),
                  bind.to(RESOURCES.OFFERED_JOINED_AT),
                  bind.to(RESOURCES.OFFERED_UNTIL),
                  bind.to(RESOURCES.UPDATED_AT)));

  private static final HotStatement LOG =
      HotStatement.of((sql, bind) -> sql.query(LOG_TEXT, ENTRIES.names(), ENTRIES.arrays(bind)));

  private final Session session;
  private final List<ActionsRecord> entries = new ArrayList<>();
  private Optional<DeviceStep> pending = Optional.empty();

  public DeviceWrites(Session session) {
    this.session = session;
    session.beforeCommit(this::write);
  }

  /** Changes a device that is stored. */
  void change(DeviceStep step) {
    Optional<DeviceStep> both = pending.flatMap(first -> first.then(step));
    if (both.isEmpty() && pending.isPresent()) {
      write();
    }
    pending = Optional.of(both.orElse(step));
  }

  void log(List<ActionsRecord> rows) {
    entries.addAll(rows);
  }

  /** Executes what was collected. */
  public void write() {
    List<ActionsRecord> rows = List.copyOf(entries);
    Optional<DeviceStep> step = pending;
    entries.clear();
    pending = Optional.empty();
    if (step.isPresent()) {
      write(step.get(), rows);
    } else {
      BatchInsert.inParts(rows, part -> ENTRIES.set(LOG.on(session), part).execute());
    }
  }

  private void write(DeviceStep step, List<ActionsRecord> rows) {
    Optional<Offer> offer = step.offer();
    BoundStatement statement =
        STEP.on(session)
            .set(RESOURCES.ID, step.after().file().id().value())
            .set(RESOURCES.VERSION, step.after().file().version())
            .set(RESOURCES.OFFERED_TO, offer.map(to -> to.to().value()).orElse(null))
            .set(RESOURCES.OFFERED_JOINED_AT, offer.map(to -> to.waiter().since()).orElse(null))
            .set(RESOURCES.OFFERED_UNTIL, offer.map(Offer::until).orElse(null))
            .set(RESOURCES.UPDATED_AT, step.at())
            .set(ENDED, step.ended().orElse(null))
            .set(GONE, step.gone());
    LOANS.set(statement, step.lent());
    PLACES.set(statement, step.waiting());
    if (ENTRIES.set(statement, rows).execute() == 0) {
      throw new IllegalStateException("device " + step.after().file().id().value() + " is gone");
    }
  }
}
