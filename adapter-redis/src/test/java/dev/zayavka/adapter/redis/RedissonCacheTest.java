package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.contract.shared.CacheContract;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RedissonCacheTest extends EmptyRedis implements CacheContract {

  @Override
  public Cache cache() {
    return adapter.cache();
  }

  @Override
  public void pass(Duration time) {
    // Redis expires a key within the following millisecond.
    Concurrently.sleepReally(time.plusMillis(10));
  }

  @Test
  void values_stand_under_their_prefix() {
    cache().put("a", "1", LONG);

    assertThat(redisson.getKeys().getKeys()).containsExactly("cache:a");
  }
}
