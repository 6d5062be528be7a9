package dev.zayavka.testkit.contract.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditReminders;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link CreditReminders}. */
public interface CreditRemindersContract {
  /** Transactions over a store without requests. */
  Transactions<CreditWork> transactions();

  @Test
  default void no_request_is_spoken_of_unless_asked_for() {
    driver().someRequest(1001);
    assertThat(due(NOW, 10)).isEmpty();
    assertThat(isDue(1001, NOW)).isFalse();
  }

  @Test
  default void a_request_is_due_from_its_moment_on() {
    schedule(1001, NOW.plusSeconds(60));
    assertThat(isDue(1001, NOW.plusSeconds(59))).isFalse();
    assertThat(due(NOW.plusSeconds(59), 10)).isEmpty();
    assertThat(isDue(1001, NOW.plusSeconds(60))).isTrue();
    assertThat(due(NOW.plusSeconds(60), 10)).containsExactly(new OnefId(1001));
    assertThat(due(NOW.plusSeconds(61), 10)).containsExactly(new OnefId(1001));
  }

  @Test
  default void a_new_moment_takes_the_place_of_the_one_before() {
    schedule(1001, NOW);
    driver().tell(work -> work.reminders().schedule(new OnefId(1001), NOW.plusSeconds(60)));
    assertThat(isDue(1001, NOW)).isFalse();
    assertThat(due(NOW, 10)).isEmpty();
    assertThat(due(NOW.plusSeconds(60), 10)).containsExactly(new OnefId(1001));
  }

  @Test
  default void a_cancelled_moment_never_comes() {
    schedule(1001, NOW);
    schedule(1002, NOW);
    cancel(1001);
    cancel(1001);
    assertThat(isDue(1001, NOW)).isFalse();
    assertThat(due(NOW, 10)).containsExactly(new OnefId(1002));
  }

  @Test
  default void the_longest_due_come_first_and_no_more_than_asked_for() {
    schedule(1001, NOW.plusSeconds(2));
    schedule(1002, NOW);
    schedule(1003, NOW.plusSeconds(1));
    schedule(1004, NOW.plusSeconds(9));
    assertThat(due(NOW.plusSeconds(3), 10))
        .containsExactly(new OnefId(1002), new OnefId(1003), new OnefId(1001));
    assertThat(due(NOW.plusSeconds(3), 2)).containsExactly(new OnefId(1002), new OnefId(1003));
  }

  private void schedule(long onefId, Instant at) {
    driver().someRequest(onefId);
    driver().tell(work -> work.reminders().schedule(new OnefId(onefId), at));
  }

  private void cancel(long onefId) {
    driver().tell(work -> work.reminders().cancel(new OnefId(onefId)));
  }

  private List<OnefId> due(Instant now, int limit) {
    return driver().ask(work -> work.reminders().due(now, limit));
  }

  private boolean isDue(long onefId, Instant now) {
    return driver().ask(work -> work.reminders().isDue(new OnefId(onefId), now));
  }

  private CreditDriver driver() {
    return new CreditDriver(transactions());
  }
}
