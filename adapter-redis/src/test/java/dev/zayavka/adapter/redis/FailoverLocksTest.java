package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.LocksContract;
import dev.zayavka.testkit.memory.InMemoryLocks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailoverLocksTest implements LocksContract {

  private static final Duration LEASE = Duration.ofSeconds(60);

  private final MovableClock clock = new MovableClock();
  private final InMemoryLocks meanwhile = new InMemoryLocks(clock);
  private final Locks whole = new FailoverLocks(new InMemoryLocks(clock), meanwhile);
  private final Locks lost = new FailoverLocks(new LostLocks(), meanwhile);

  @Override
  public Locks locks() {
    return whole;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void while_redis_is_lost_the_other_side_locks() {
    assertThat(lost.tryLock("callback", "tg:1", LEASE)).isTrue();
    assertThat(lost.tryLock("callback", "tg:2", LEASE)).isFalse();
    assertThat(meanwhile.tryLock("callback", "tg:2", LEASE)).isFalse();
    lost.unlock("callback", "tg:1");
    assertThat(meanwhile.tryLock("callback", "tg:2", LEASE)).isTrue();
  }

  @Test
  void while_redis_is_there_the_other_side_is_left_alone() {
    assertThat(whole.tryLock("callback", "tg:1", LEASE)).isTrue();
    assertThat(meanwhile.tryLock("callback", "tg:2", LEASE)).isTrue();
  }

  private static final class LostLocks implements Locks {
    @Override
    public boolean tryLock(String lock, String owner, Duration lease) {
      throw new RedisUnavailable("take " + lock);
    }

    @Override
    public void unlock(String lock, String owner) {
      throw new RedisUnavailable("give back " + lock);
    }
  }
}
