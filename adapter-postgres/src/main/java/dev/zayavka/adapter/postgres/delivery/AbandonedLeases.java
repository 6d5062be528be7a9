package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.delivery.Route.Channel;
import org.jooq.impl.DSL;

/**
 * Release of the leases of an instance that is gone. This is rare, so it has no index of its own: a
 * claim would have to write it. It walks through the index of what is pending, also where a stale
 * plan would rather read the whole table with all that was delivered in a week.
 */
public final class AbandonedLeases {

  private static final String NO_TABLE_SCAN = "set local enable_seqscan = off";

  /** {0} the beginning of the names of its workers. */
  private static final String FREE =
      """
      update telegram.outbox set lease_until = null, leased_by = null, in_doubt = true
      where state = 'PENDING' and leased_by is not null and starts_with(leased_by, {0})
      returning channel
      """;

  private AbandonedLeases() {}

  /** Makes the effects due as before and in doubt; attempts stay counted. */
  public static void free(Session session, String owner) {
    session.sql().execute(NO_TABLE_SCAN);
    session
        .sql()
        .resultQuery(FREE, DSL.val(owner + "/"))
        .fetch(row -> new Channel(row.get("channel", String.class)))
        .forEach(session::enqueued);
  }
}
