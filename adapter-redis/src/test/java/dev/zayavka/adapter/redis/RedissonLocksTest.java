package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.contract.shared.LocksContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RedissonLocksTest extends EmptyRedis implements LocksContract {

  @Override
  public Locks locks() {
    return adapter.locks();
  }

  @Override
  public void pass(Duration time) {
    // Redis expires a key within the following millisecond.
    Concurrently.sleepReally(time.plusMillis(10));
  }

  @Test
  void instances_hold_locks_against_each_other() {
    List<Boolean> taken =
        Concurrently.all(
            40,
            number ->
                (number % 2 == 0 ? adapter : another)
                    .locks()
                    .tryLock("callback:1", "worker-" + number, LONG));

    assertThat(taken).filteredOn(success -> success).hasSize(1);
  }

  @Test
  void every_lock_has_a_lease() {
    locks().tryLock("callback:1", "one", LONG);
    locks().tryLock("brief", "one", Duration.ofNanos(1));

    assertThat(redisson.getBucket("lock:callback:1").remainTimeToLive())
        .isBetween(1L, LONG.toMillis());
  }

  @Test
  void what_is_no_name_or_no_lease_is_refused() {
    assertThatThrownBy(() -> locks().tryLock("", "one", LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> locks().tryLock("a", "x".repeat(201), LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> locks().tryLock("a", "one", Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
