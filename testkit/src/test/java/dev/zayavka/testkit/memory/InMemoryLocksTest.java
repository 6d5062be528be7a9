package dev.zayavka.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.LocksContract;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class InMemoryLocksTest implements LocksContract {
  private final MovableClock clock = new MovableClock();
  private final InMemoryLocks locks = new InMemoryLocks(clock);

  @Override
  public Locks locks() {
    return locks;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  /**
   * The races tested here take nanoseconds to hit, so thousands of attempts are made; a contract
   * cannot do that.
   */
  @Test
  void each_of_many_thousand_locks_has_one_owner() {
    assertThat(
            Concurrently.all(8, number -> takeAll("owner-" + number)).stream()
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(10_000);
  }

  private long takeAll(String owner) {
    return LongStream.rangeClosed(1, 10_000)
        .filter(number -> locks.tryLock("lock-" + number, owner, LONG))
        .count();
  }
}
