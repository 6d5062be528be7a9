package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a database that has grown, nothing that is done often reads a whole table. */
@Tag("server")
final class IndexUseTest {

  private static final String SEQUENTIAL_SCANS =
      """
      select relname || ' ' || seq_scan from pg_stat_user_tables
      where schemaname not in ('devices', 'assessment')
        and relname in ('outbox', 'requests', 'audit_log', 'cards', 'reminders', 'processed_command')
      order by 1
      """;

  private static final String USED_INDEXES =
      "select indexrelname from pg_stat_user_indexes where idx_scan > 0";

  private static final List<String> OURS =
      List.of(
          "outbox_unplaced",
          "outbox_ready",
          "outbox_order",
          "outbox_superseding",
          "outbox_undelivered",
          "outbox_done",
          "requests_onef_id_key",
          "requests_by_status",
          "audit_log_history",
          "cards_pkey",
          "reminders_due");

  @Test
  void often_done_things_go_by_indexes() {
    try (TestDatabase database = TestDatabase.migrated()) {
      grow(database);
      List<String> before = database.query(SEQUENTIAL_SCANS);
      try (PostgresAdapter adapter = database.open()) {
        work(adapter);
        deliver(adapter);
      }
      database.awaitAlone();
      assertThat(database.query(SEQUENTIAL_SCANS)).isEqualTo(before).hasSize(6);
      assertThat(database.query(USED_INDEXES)).containsAll(OURS);
    }
  }

  private static void grow(TestDatabase database) {
    database.execute(
        """
        insert into telegram.outbox (kind, effect, channel, destination, ordering_key, urgency,
          guarantee, on_refusal, supersede_key, state, due_at, created_at, finished_at)
        select 'talk.offer-commands', '{"to": 5}', 'TELEGRAM', 'chat:' || i % 100, 'k:' || i, 1,
          'AT_LEAST_ONCE', 'GIVE_UP', 's:' || i, case when i % 20 = 0 then 'PENDING' else 'DONE' end,
          '2026-01-01', '2026-01-01', case when i % 20 = 0 then null else timestamptz '2026-01-02' end
        from generate_series(1, 20000) i
        """,
        """
        insert into credit.requests (id, onef_id, status, version, payload, source, application,
          fingerprint, created_at, updated_at)
        select i, i, 'NEW', 0, '{}', '{}', '{"client": {}, "car": {}}', 'f', '2026-01-01', '2026-01-01'
        from generate_series(1, 5000) i
        """,
        """
        insert into credit.audit_log (request_id, action, at, details)
        select i, 'RECEIVED', '2026-01-01', '{}' from generate_series(1, 5000) i
        """,
        "insert into credit.cards select i, -1, i from generate_series(1, 5000) i",
        "insert into credit.reminders select i, '2027-01-01' from generate_series(1, 5000) i",
        "insert into telegram.processed_command"
            + " select 'tg:' || i, '2026-01-01' from generate_series(1, 5000) i",
        "vacuum analyze");
  }

  private static void work(PostgresAdapter adapter) {
    RequestId request = new RequestId(77);
    adapter
        .transactions(StoredCredit.DESK)
        .inTransaction(
            work -> {
              work.commands().firstTime(CommandId.ofUpdate(10_000_000), NOW);
              work.requests().lock(new OnefId(77));
              work.reports().find(new OnefId(78));
              work.reports().page(Optional.of(CreditStatus.DONE), 1, 10);
              work.audit().of(request);
              work.cards().of(request);
              work.reminders().due(NOW, 10);
              work.reminders().isDue(new OnefId(77), NOW);
              work.outbox().enqueue(new RefreshCard(new OnefId(77), MessageRef.of(-1, 5)), NOW);
              work.outbox().enqueue(new RefreshCard(new OnefId(77), MessageRef.of(-1, 5)), NOW);
              return true;
            });
  }

  private static void deliver(PostgresAdapter adapter) {
    List<Claim> claims =
        adapter
            .outboxQueue()
            .claim(
                Set.of(Channel.TELEGRAM, CreditEffect.ONEF),
                20,
                "worker",
                NOW,
                Duration.ofMinutes(1));
    adapter.outboxQueue().release(claims.subList(2, claims.size()));
    adapter
        .transactions(StoredCredit.DESK)
        .inTransaction(
            work -> {
              work.outbox().settle(claims.get(0), new Done(), NOW);
              work.outbox().settle(claims.get(1), new Dead("no"), NOW);
              work.outbox().undelivered(claims.get(1).outboxId());
              return work.outbox().replay(claims.get(1).outboxId(), NOW);
            });
    adapter.outboxQueue().depth(NOW);
    adapter.outboxQueue().purge(NOW.minus(Duration.ofDays(1000)));
  }
}
