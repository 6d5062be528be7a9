package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.testkit.sql.StatementCost;
import dev.zayavka.testkit.sql.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A bot with nothing to do leaves the database alone. Time is counted in its heartbeats. */
@Execution(ExecutionMode.CONCURRENT)
final class IdleBotTest {

  /** Every two seconds one. */
  private static final int HEARTBEATS = 15;

  /** Two transactions a second; a statement outside of a transaction is one of its own. */
  private static final int PER_HEARTBEAT = 4;

  @Test
  void it_needs_less_than_two_transactions_a_second_with_four_desks() {
    TestOffice office =
        TestOffice.plan(Mode.WEBHOOK)
            .bothDesks()
            .withDevices()
            .withAssessment()
            .timeFrozen()
            .open();
    try (office;
        StatementLog log = StatementLog.of(office.database())) {
      office.starts();
      office.awaitRest();
      TestOffice.awaitTrue("the first run of all timed work", () -> isAllTimedWorkDone(office));
      log.start();
      TestOffice.awaitTrue("heartbeats", () -> heartbeats(log.cost()) >= HEARTBEATS);
      StatementCost cost = log.cost();
      assertThat(cost.transactions() + cost.alone())
          .as("transactions during %s heartbeats: %s", heartbeats(cost), cost)
          .isLessThan((int) heartbeats(cost) * PER_HEARTBEAT);
    }
  }

  private static boolean isAllTimedWorkDone(TestOffice office) {
    return office
        .creditDatabase()
        .read(
            "select count(*) from telegram.scheduled_tasks where last_success is null and 0 = ?",
            0,
            row -> row.getLong(1))
        .equals(List.of(0L));
  }

  private static long heartbeats(StatementCost cost) {
    return cost.statements().stream()
        .filter(sql -> sql.contains("update telegram.instance set heartbeat_at"))
        .count();
  }
}
