package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.OUTBOX;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.delivery.Route.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/** Query for the moment at which a worker has to look at the outbox next. */
final class NextDue {

  /**
   * Number of rows that are looked at per channel and urgency. If more wait, the answer is "now":
   * the claim finds out.
   */
  private static final int WINDOW = 64;

  /**
   * {0} now, {1} channels, {2} kinds, {3} rows to look at. Heads, and rows that a claim has to
   * place first. A pause without end is one of a day.
   */
  private static final String QUERY =
      """
      select c.channel,
        case when max(h.seen) >= {3} then {0}
          else min(least(greatest(h.due_at, h.lease_until, h.thawed_at), {0} + interval '1 day'))
        end as due_at
      from unnest({1}) as c (channel)
      cross join unnest('{0,1,2}'::smallint[]) as u (urgency)
      cross join lateral (
        select n.*, count(*) over () as seen,
          (select p.until from telegram.chat_pause p where p.destination = n.destination)
            as thawed_at
        from (
          (select o.due_at, o.lease_until, o.destination, o.kind from telegram.outbox o
            where o.is_head and not o.shelved and o.channel = c.channel and o.urgency = u.urgency
            order by o.due_at, o.id limit {3})
          union all
          (select o.due_at, o.lease_until, o.destination, o.kind from telegram.outbox o
            where o.state = 'PENDING' and o.is_head is null
              and o.channel = c.channel and o.urgency = u.urgency
            order by o.due_at, o.id limit {3})
        ) n
      ) h
      where h.kind = any ({2})
      group by c.channel
      """;

  private NextDue() {}

  static Map<Channel, Instant> of(
      Database database, Set<Channel> channels, Set<String> kinds, Instant now) {
    return database.once(
        "next due effects",
        sql ->
            sql
                .resultQuery(
                    QUERY,
                    DSL.val(now, OUTBOX.DUE_AT),
                    DSL.val(channels.stream().map(Channel::name).toArray(String[]::new)),
                    DSL.val(kinds.toArray(String[]::new)),
                    DSL.inline(WINDOW))
                .fetch()
                .stream()
                .collect(
                    Collectors.toUnmodifiableMap(
                        row -> new Channel(row.get("channel", String.class)),
                        row -> row.get("due_at", Instant.class))));
  }
}
