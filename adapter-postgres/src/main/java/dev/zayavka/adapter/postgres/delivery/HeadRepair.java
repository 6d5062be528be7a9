package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.json.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repair sweep of the outbox: finds ordering keys without a head and has them placed again. There
 * are none unless somebody changed rows by hand, or a transaction that was superseding a row rolled
 * back at the moment the row moved up. It also takes rows from the shelf whose kind this instance
 * knows.
 */
final class HeadRepair {

  private static final Logger LOG = LoggerFactory.getLogger(HeadRepair.class);

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  /** Number of keys a run looks at; the next one goes on behind them. */
  private static final int KEYS = 5000;

  private static final int SHELF = 1000;

  /** {0} the key after which to begin, {1} number of keys. */
  private static final String REPAIR =
      """
      with recursive keys (ordering_key, step) as (
        select {0} collate "C", 0
        union all
        select (
            select o.ordering_key from telegram.outbox o
            where o.state = 'PENDING' and o.ordering_key > k.ordering_key
            order by o.ordering_key limit 1), k.step + 1
        from keys k where k.step < {1} and k.ordering_key is not null
      ), first_rows as (
        select o.id, o.is_head
        from keys k
        cross join lateral (
          select o.id, o.is_head from telegram.outbox o
          where o.state = 'PENDING' and o.ordering_key = k.ordering_key
          order by o.id limit 1) o
        where k.step > 0 and not exists (
          select from telegram.outbox h
          where h.is_head and h.ordering_key = k.ordering_key)
      ), repaired as (
        update telegram.outbox o set is_head = null
        from (
          select r.id from telegram.outbox r join first_rows f on f.id = r.id
          where r.finished_at is null and not r.is_head and not f.is_head
          for update of r skip locked) r
        where o.id = r.id
        returning o.id
      )
      select
        (select max(ordering_key) from keys having count(*) filter (where ordering_key is null) = 0) as last,
        (select count(*) from repaired) as repaired
      """;

  /** {0} kinds, {1} number of rows. */
  private static final String UNSHELVE =
      """
      update telegram.outbox set shelved = false
      where id in (
        select id from telegram.outbox
        where shelved and kind = any ({0})
        limit {1} for update skip locked)
      """;

  private final Database database;
  private final Kinds<?> kinds;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);
  private volatile String after = "";

  HeadRepair(Database database, Kinds<?> kinds) {
    this.database = database;
    this.kinds = kinds;
  }

  /** Repairs if the last run of this instance is some seconds ago, or the clock was put back. */
  void runIfDue(Instant now) {
    Instant before = last.get();
    boolean recent = !now.isBefore(before) && before.isAfter(now.minus(INTERVAL));
    if (!recent && last.compareAndSet(before, now)) {
      run();
    }
  }

  /** Looks at the next keys; returns the number of rows it had placed again. */
  int run() {
    int repaired = repair();
    if (repaired > 0) {
      LOG.warn("{} ordering keys of the outbox had no head and were repaired", repaired);
    }
    return repaired + unshelve();
  }

  private int repair() {
    Record found =
        database.once(
            "repair of the outbox",
            sql -> sql.fetchSingle(REPAIR, DSL.val(after, SQLDataType.CLOB), DSL.val(KEYS)));
    String reached = found.get("last", String.class);
    after = reached == null ? "" : reached;
    return found.get("repaired", int.class);
  }

  private int unshelve() {
    return database.once(
        "shelf of the outbox",
        sql -> sql.execute(UNSHELVE, DSL.val(kinds.sortedNames()), DSL.val(SHELF)));
  }
}
