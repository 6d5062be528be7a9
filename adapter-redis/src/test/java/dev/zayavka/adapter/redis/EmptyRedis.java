package dev.zayavka.adapter.redis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.redisson.api.RedissonClient;

/** Two adapters on one Redis, which is emptied before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EmptyRedis {

  protected final RedissonClient redisson = TestRedis.shared().client();
  protected final RedisAdapter adapter = TestRedis.shared().open();
  protected final RedisAdapter another = TestRedis.shared().open();

  @BeforeAll
  void requireRedis() {
    if (!adapter.health().reachable() || !another.health().reachable()) {
      throw new IllegalStateException("the Redis of the tests does not answer");
    }
  }

  @BeforeEach
  void empty() {
    redisson.getKeys().flushall();
  }

  @AfterAll
  void close() {
    another.close();
    adapter.close();
    RedissonHolder.shutdown(redisson);
  }
}
