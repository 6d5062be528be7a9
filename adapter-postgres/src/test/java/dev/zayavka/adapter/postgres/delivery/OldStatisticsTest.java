package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.TestDatabase;
import dev.zayavka.ports.delivery.Route.Channel;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A backlog that came faster than PostgreSQL takes its statistics. */
@Tag("server")
final class OldStatisticsTest {

  /** Statistics after a quiet week: every row is delivered, and the planner knows only that. */
  private static final String[] ALL_DONE_THEN_A_BACKLOG = {
    "alter table telegram.outbox set (autovacuum_enabled = off)",
    rows("DONE", "timestamptz '2026-01-02'"),
    "vacuum analyze telegram.outbox",
    rows("PENDING", "null"),
  };

  @Test
  void a_claim_never_looks_at_every_row_for_every_other() {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(ALL_DONE_THEN_A_BACKLOG);
      assertThat(planOfClaim(database)).contains("Hash Join").doesNotContain("Nested Loop");
    }
  }

  private static String planOfClaim(TestDatabase database) {
    return DSL.using(database.direct(), SQLDialect.POSTGRES)
        .transactionResult(
            transaction -> {
              transaction.dsl().execute(PostgresOutboxQueue.NO_NESTED_LOOPS);
              return transaction
                  .dsl()
                  .explain(
                      PostgresOutboxQueue.heads(
                          transaction.dsl(),
                          Set.of(Channel.TELEGRAM),
                          Set.of("talk.offer-commands"),
                          16,
                          NOW))
                  .plan();
            });
  }

  private static String rows(String state, String finishedAt) {
    return """
    insert into telegram.outbox (kind, effect, channel, destination, ordering_key, urgency,
      guarantee, on_refusal, state, due_at, created_at, finished_at)
    select 'talk.offer-commands', '{"to": 5}', 'TELEGRAM', 'chat:' || i, 'k:' || i, 1,
      'AT_LEAST_ONCE', 'GIVE_UP', '%s', '2026-01-01', '2026-01-01', %s
    from generate_series(1, 4000) i
    """
        .formatted(state, finishedAt);
  }
}
