package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.OUTBOX;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.RowBatch;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.OutboxRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Batch of the effects a transaction enqueues: they are written by one statement, together with the
 * commit or before the outbox is read.
 */
final class OutboxBatch {

  private static final RowBatch ROWS =
      RowBatch.of(
          OUTBOX.KIND,
          OUTBOX.EFFECT,
          OUTBOX.CHANNEL,
          OUTBOX.DESTINATION,
          OUTBOX.ORDERING_KEY,
          OUTBOX.URGENCY,
          OUTBOX.GUARANTEE,
          OUTBOX.ON_REFUSAL,
          OUTBOX.SUPERSEDE_KEY,
          OUTBOX.STATE,
          OUTBOX.DUE_AT,
          OUTBOX.CREATED_AT);

  /** {0} columns, {1} values. The order of the rows is the order of their ids. */
  private static final String INSERT =
      """
      insert into telegram.outbox ({0})
      select {0} from unnest({1}) with ordinality as added ({0}, nth) order by nth
      """;

  /**
   * {2} superseding keys. A row in doubt stays: its edit may have arrived, and only its repetition
   * finds out what is shown. A row that is being claimed now is locked: the statement waits for the
   * end of the claim, and PostgreSQL then evaluates the row again and skips it, because it is
   * leased. A claim in turn skips a row that is being deleted.
   */
  private static final String REPLACE =
      """
      with superseded as (
        delete from telegram.outbox
        where state = 'PENDING' and supersede_key = any({2})
          and lease_until is null and not in_doubt
      )
      """
          + INSERT;

  private static final Field<String[]> KEYS =
      DSL.field("keys", OUTBOX.SUPERSEDE_KEY.getDataType().getArrayDataType());

  /** Most transactions enqueue one effect; arrays cost the server more than the row itself. */
  private static final HotStatement INSERT_ONE =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(OUTBOX)
                  .set(OUTBOX.KIND, bind.to(OUTBOX.KIND))
                  .set(OUTBOX.EFFECT, bind.to(OUTBOX.EFFECT))
                  .set(OUTBOX.CHANNEL, bind.to(OUTBOX.CHANNEL))
                  .set(OUTBOX.DESTINATION, bind.to(OUTBOX.DESTINATION))
                  .set(OUTBOX.ORDERING_KEY, bind.to(OUTBOX.ORDERING_KEY))
                  .set(OUTBOX.URGENCY, bind.to(OUTBOX.URGENCY))
                  .set(OUTBOX.GUARANTEE, bind.to(OUTBOX.GUARANTEE))
                  .set(OUTBOX.ON_REFUSAL, bind.to(OUTBOX.ON_REFUSAL))
                  .set(OUTBOX.DUE_AT, bind.to(OUTBOX.DUE_AT))
                  .set(OUTBOX.CREATED_AT, bind.to(OUTBOX.CREATED_AT)));

  private static final HotStatement INSERT_ALL =
      HotStatement.of((sql, bind) -> sql.query(INSERT, ROWS.names(), ROWS.arrays(bind)));

  private static final HotStatement REPLACE_ALL =
      HotStatement.of(
          (sql, bind) -> sql.query(REPLACE, ROWS.names(), ROWS.arrays(bind), bind.to(KEYS)));

  private final Session session;
  private final List<OutboxRecord> added = new ArrayList<>();

  OutboxBatch(Session session) {
    this.session = session;
    session.withCommit(this::statements);
  }

  /** Adds a row; one that was added under the same superseding key before is dropped. */
  void add(OutboxRecord row) {
    String key = row.getSupersedeKey();
    added.removeIf(earlier -> key != null && key.equals(earlier.getSupersedeKey()));
    added.add(row);
  }

  /** Writes what was added so far. */
  void write() {
    statements().forEach(BoundStatement::execute);
  }

  private List<BoundStatement> statements() {
    if (added.isEmpty()) {
      return List.of();
    }
    List<OutboxRecord> rows = List.copyOf(added);
    added.clear();
    return List.of(statement(rows));
  }

  private BoundStatement statement(List<OutboxRecord> rows) {
    String[] keys = keys(rows);
    if (keys.length > 0) {
      return ROWS.set(REPLACE_ALL.on(session), rows).set(KEYS, keys);
    }
    return rows.size() == 1
        ? INSERT_ONE.on(session).set(rows.getFirst())
        : ROWS.set(INSERT_ALL.on(session), rows);
  }

  private static String[] keys(List<OutboxRecord> rows) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(row.getSupersedeKey()))
        .map(Objects::requireNonNull)
        .toArray(String[]::new);
  }
}
