package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.CacheContract;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailoverCacheTest implements CacheContract {

  private final MovableClock clock = new MovableClock();
  private final Cache redis = new InMemoryCache(clock);
  private final Cache meanwhile = new InMemoryCache(clock);
  private final Cache whole = new FailoverCache(redis, meanwhile);
  private final Cache lost = new FailoverCache(new LostCache(), meanwhile);

  @Override
  public Cache cache() {
    return whole;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void while_redis_is_lost_the_other_side_keeps() {
    lost.put("a", "1", LONG);
    assertThat(lost.get("a")).contains("1");
    assertThat(whole.get("a")).isEmpty();
  }

  @Test
  void what_is_removed_goes_from_both_sides() {
    lost.put("a", "old", LONG);
    whole.put("a", "new", LONG);
    whole.remove("a");
    assertThat(whole.get("a")).isEmpty();
    assertThat(lost.get("a")).isEmpty();
  }

  @Test
  void who_removes_learns_that_redis_may_keep_it() {
    lost.put("a", "1", LONG);
    assertThatThrownBy(() -> lost.remove("a")).isInstanceOf(RedisUnavailable.class);
    assertThat(lost.get("a")).isEmpty();
  }

  private static final class LostCache implements Cache {
    @Override
    public Optional<String> get(String key) {
      throw new RedisUnavailable("get " + key);
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
      throw new RedisUnavailable("put " + key);
    }

    @Override
    public void remove(String key) {
      throw new RedisUnavailable("remove " + key);
    }
  }
}
