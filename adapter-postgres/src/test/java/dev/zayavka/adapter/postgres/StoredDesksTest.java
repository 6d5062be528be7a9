package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.ports.shared.CommandId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database has the desks an adapter is opened with, and no others. */
final class StoredDesksTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final CommandId ANY = CommandId.ofUpdate(1);
  private static final String SCHEMAS =
      "select schemaname from pg_tables group by 1"
          + " having schemaname not in ('pg_catalog', 'information_schema') order by 1";

  @Test
  void a_desk_brings_its_own_schema_alone() {
    try (TestDatabase database = TestDatabase.empty();
        PostgresAdapter adapter =
            PostgresAdapter.open(
                database.settings(), List.of(StoredSupport.DESK), CommitListener.none())) {
      assertThat(database.query(SCHEMAS)).containsExactly("support", "telegram");
      assertThat(
              adapter
                  .transactions(StoredSupport.DESK)
                  .<Boolean>inTransaction(work -> work.technicians().all().isEmpty()))
          .isTrue();
    }
  }

  @Test
  void without_any_desk_the_shared_tables_work() {
    try (TestDatabase database = TestDatabase.empty();
        PostgresAdapter adapter =
            PostgresAdapter.open(database.settings(), List.of(), CommitListener.none())) {
      assertThat(database.query(SCHEMAS)).containsExactly("telegram");
      assertThat(adapter.spine().<Boolean>inTransaction(work -> work.commands().seen(ANY)))
          .isFalse();
      assertThat(adapter.outboxQueue().depth(NOW)).isEmpty();
    }
  }

  @Test
  void a_desk_the_adapter_was_opened_without_is_refused() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter =
            PostgresAdapter.open(
                database.settings(), List.of(StoredSupport.DESK), CommitListener.none())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> adapter.transactions(StoredCredit.DESK))
          .withMessageContaining("credit");
    }
  }
}
