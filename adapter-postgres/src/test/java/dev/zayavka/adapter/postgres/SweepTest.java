package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
final class SweepTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void what_is_over_goes_and_the_rest_stays() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      fill(adapter);
      assertThat(adapter.sweep(NOW, DAY)).isZero();
      database.execute(
          "update telegram.lock set expires_at = now() where name = 'a'",
          "update telegram.cache set expires_at = now() where key = 'a'",
          // An earlier release, which may run beside this one, marks messages here.
          "insert into telegram.forwarded_message values (-1, 1, now()), (-1, 2, '2100-01-01')",
          "insert into telegram.chat_pause values ('chat:1', '2026-01-01'), ('chat:2',"
              + " '2100-01-01')");
      assertThat(adapter.sweep(NOW, DAY)).isEqualTo(4);
      assertThat(adapter.sweep(NOW.plus(DAY).plusSeconds(1), DAY)).isEqualTo(4);
      assertThat(database.query("select name from telegram.lock")).containsExactly("b");
      assertThat(database.query("select key from telegram.cache")).containsExactly("b");
      assertThat(database.query("select destination from telegram.chat_pause"))
          .containsExactly("chat:2");
      assertThat(database.query("select command_id from telegram.processed_command"))
          .containsExactly("tg:2");
    }
  }

  private static void fill(PostgresAdapter adapter) {
    for (String name : new String[] {"a", "b"}) {
      adapter.locks().tryLock(name, "owner", Duration.ofHours(1));
      adapter.cache().put(name, "value", Duration.ofHours(1));
    }
    adapter.sendBudget().take(new ChatId(5), NOW);
    adapter.sendBudget().take(new ChatId(-5), NOW);
    adapter
        .spine()
        .inTransaction(
            work ->
                work.commands().firstTime(CommandId.ofUpdate(1), NOW)
                    && work.commands().firstTime(CommandId.ofUpdate(2), NOW.plus(DAY)));
  }
}
