package dev.zayavka.adapter.postgres.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cost of a claim, in pages, with a small and a large backlog. The statistics and plans are those
 * of an empty queue, for a backlog grows faster than PostgreSQL takes them.
 */
@Tag("server")
final class ClaimCostTest {

  private static final int FEW = 1_000;
  private static final int MANY = 50_000;

  private static final String CLAIM =
      """
      explain (analyze, buffers, timing off, summary off)
      select * from telegram.claim_effects('{TELEGRAM}', '{known}', 16, 'worker',
        '2026-03-01', '2026-03-02', 'chat:5')
      """;

  private static final Pattern CLAIMED = Pattern.compile("actual rows=(\\d+)");
  private static final Pattern PAGES =
      Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  @ParameterizedTest
  @EnumSource
  void a_claim_reads_as_much_with_many_pending_as_with_few(Backlog backlog) {
    Cost few = cost(backlog, FEW);
    Cost many = cost(backlog, MANY);
    assertThat(many.claimed()).isEqualTo(few.claimed()).isEqualTo(backlog.claimed);
    assertThat(many.pages()).isLessThanOrEqualTo(few.pages() * 3 / 2).isPositive();
  }

  /**
   * The plans are made while the queue is as good as empty, and kept. It has a few rows then,
   * because a claim that finds none plans a part of its statements only.
   */
  private static Cost cost(Backlog backlog, int rows) {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          "alter table telegram.outbox set (autovacuum_enabled = off)",
          "vacuum analyze telegram.outbox",
          "insert into telegram.chat_pause values ('chat:-9', '2030-01-01')");
      try (Connection connection = database.direct().getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        database.execute(backlog.insert(1));
        explained(statement);
        connection.commit();
        database.execute("delete from telegram.outbox", backlog.insert(4));
        explained(statement);
        connection.commit();
        database.execute("delete from telegram.outbox", backlog.insert(rows));
        explained(statement);
        connection.rollback();
        String plan = explained(statement);
        return new Cost(number(CLAIMED, 1, plan), number(PAGES, 1, plan) + number(PAGES, 2, plan));
      } catch (SQLException e) {
        throw new IllegalStateException("a claim of " + backlog, e);
      }
    }
  }

  private static String explained(Statement statement) throws SQLException {
    try (ResultSet lines = statement.executeQuery(CLAIM)) {
      StringBuilder plan = new StringBuilder();
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }

  private static int number(Pattern pattern, int group, String plan) {
    Matcher found = pattern.matcher(plan);
    assertThat(found.find()).as(plan).isTrue();
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }

  private record Cost(int claimed, int pages) {}

  /** Distributions of pending rows {@code i} over keys, destinations and kinds. */
  private enum Backlog {
    EACH_ITS_OWN_KEY("'k:' || i", "'chat:' || i", "'known'", "true", 16),
    TEN_KEYS("'k:' || i % 10", "'chat:' || i % 10", "'known'", "true", 10),
    NOT_PLACED_YET("'k:' || i", "'chat:' || i", "'known'", "false", 16),
    TEN_KEYS_PARTLY_PLACED("'k:' || i % 10", "'chat:' || i % 10", "'known'", "i < 300", 10),
    ONE_DESTINATION("'k:' || i", "'chat:1'", "'known'", "true", 8),
    ONE_FROZEN_DESTINATION(
        "'k:' || i",
        "case when i % 10 = 9 then 'chat:' || i else 'chat:-9' end",
        "'known'",
        "true",
        16),
    EVERYTHING_FROZEN("'k:' || i", "'chat:-9'", "'known'", "true", 0),
    FROZEN_AND_NOT_PLACED_YET("'k:' || i", "'chat:-9'", "'known'", "false", 0),
    A_KIND_NOBODY_KNOWS(
        "'k:' || i", "'chat:' || i", "case when i % 3 = 0 then 'known' else 'x' end", "true", 16);

    private final String key;
    private final String destination;
    private final String kind;
    private final String placed;
    private final int claimed;

    Backlog(String key, String destination, String kind, String placed, int claimed) {
      this.key = key;
      this.destination = destination;
      this.kind = kind;
      this.placed = placed;
      this.claimed = claimed;
    }

    private String insert(int rows) {
      return """
      insert into telegram.outbox (kind, effect, channel, destination, ordering_key, urgency,
        guarantee, on_refusal, due_at, created_at, is_head, shelved)
      select %s, '{}', 'TELEGRAM', %s, %s, i / 7 %% 3, 'AT_LEAST_ONCE', 'GIVE_UP',
        timestamptz '2026-01-01' + i * interval '1 ms', '2026-01-01',
        case when %s then i = min(i) over (partition by %s) end, %s <> 'known'
      from generate_series(1, %d) i order by i
      """
          .formatted(kind, destination, key, placed, key, kind, rows);
    }
  }
}
