package dev.zayavka.assembly.office;

import dev.zayavka.assembly.Bot;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random days with faults: every line exists once in each place of its ticket, in its order, and
 * never with another client. After a dropped answer, a copy may exist once more. The day is derived
 * from a seed; its interleaving with the bots is not.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomDayTest {

  private static final int STEPS = 120;

  @Test
  void with_one_poller_every_line_stands_once_where_it_belongs_and_nowhere_else() {
    try (SupportDeskDriver desk = SupportDeskDriver.running(plan(Mode.POLLING))) {
      passes(
          desk,
          seed(20261118),
          () -> {
            desk.office().stops(desk.office().bot());
            desk.office().starts();
          });
    }
  }

  @Test
  void with_two_webhooks_every_line_stands_once_where_it_belongs_and_nowhere_else() {
    try (Balancer balancer = new Balancer();
        TestOffice office = plan(Mode.WEBHOOK).redis(true).support().open()) {
      Map<String, String> shared = Map.of("WEBHOOK_URL", balancer.url());
      balancer.to(office.starts(shared), office.starts(shared));
      passes(
          new SupportDeskDriver(office),
          seed(20261119),
          () -> {
            Bot leaving = office.bot();
            balancer.without(leaving);
            office.stops(leaving);
            balancer.to(office.starts(shared));
          });
    }
  }

  private static OfficePlan plan(Mode mode) {
    return TestOffice.plan(mode).limits(FloodLimits.REAL);
  }

  private static void passes(SupportDeskDriver desk, long seed, Runnable botStartsAgain) {
    RandomDay day = new RandomDay(desk, new Random(seed), botStartsAgain);
    try {
      day.passes(STEPS);
      new RandomDayChecks(desk, day).everythingIsInItsPlace();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("with -Dzayavka.seed=" + seed, e);
    }
  }

  private static long seed(long usual) {
    return Long.getLong("zayavka.seed", usual);
  }
}
