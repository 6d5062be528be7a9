package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.WISHLIST;

import dev.zayavka.adapter.postgres.generated.devices.tables.records.RecordsRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.WishlistRecord;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Writes the loan and the queue of a device. Rows that are already right are not written. */
final class LoansAndQueue {

  private static final List<Field<?>> PLACE = List.of(WISHLIST.RESOURCE_ID, WISHLIST.VISITOR_ID);

  private final DSLContext sql;

  LoansAndQueue(DSLContext sql) {
    this.sql = sql;
  }

  void save(Collection<? extends Existing> states, Instant at) {
    Long[] devices = states.stream().map(state -> state.file().id().value()).toArray(Long[]::new);
    saveLoans(devices, states.stream().flatMap(LoansAndQueue::loan).toList(), at);
    saveQueues(devices, states.stream().flatMap(LoansAndQueue::queue).toList());
  }

  /** Saves closed loans first, then open ones: a device has at most one open loan. */
  private void saveLoans(Long[] devices, List<RecordsRecord> loans, Instant at) {
    Long[] open = loans.stream().map(RecordsRecord::getId).toArray(Long[]::new);
    sql.update(RECORDS)
        .set(RECORDS.RETURNED_AT, at)
        .where(RECORDS.RESOURCE_ID.eq(DSL.any(devices)))
        .and(RECORDS.RETURNED_AT.isNull())
        .and(RECORDS.ID.ne(DSL.all(open)))
        .execute();
    BatchInsert.inParts(loans, part -> write(RECORDS, part));
  }

  private void saveQueues(Long[] devices, List<WishlistRecord> waiters) {
    sql.deleteFrom(WISHLIST)
        .where(WISHLIST.RESOURCE_ID.eq(DSL.any(devices)))
        .and(DSL.row(PLACE).notIn(BatchInsert.of(waiters, PLACE)))
        .execute();
    BatchInsert.inParts(waiters, part -> write(WISHLIST, part));
  }

  private <R extends Record> void write(Table<R> table, List<R> rows) {
    Field<?>[] columns = table.fields();
    Field<?>[] excluded = Stream.of(columns).map(DSL::excluded).toArray(Field<?>[]::new);
    sql.insertInto(table)
        .columns(columns)
        .select(BatchInsert.of(rows, List.of(columns)))
        .onConflict(keyOf(table))
        .doUpdate()
        .setAllToExcluded()
        .where(DSL.row(columns).isDistinctFrom(DSL.row(excluded)))
        .execute();
  }

  private static List<? extends Field<?>> keyOf(Table<?> table) {
    return Objects.requireNonNull(table.getPrimaryKey()).getFields();
  }

  private static Stream<RecordsRecord> loan(Existing state) {
    return state instanceof Lent lent
        ? Stream.of(DeviceMapper.row(lent.file().id(), lent.loan()))
        : Stream.empty();
  }

  private static Stream<WishlistRecord> queue(Existing state) {
    return state instanceof Kept kept
        ? DeviceMapper.rows(kept.file().id(), kept.queue()).stream()
        : Stream.empty();
  }
}
