package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.driven.Wakeups;
import dev.zayavka.testkit.contract.shared.WakeupsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("server")
class RedissonWakeupsTest implements WakeupsContract {

  private RedisAdapter adapter;
  private RedisAdapter another;

  @BeforeEach
  void open() {
    adapter = TestRedis.shared().open();
    another = TestRedis.shared().open();
  }

  @AfterEach
  void close() {
    another.close();
    adapter.close();
  }

  @Override
  public Wakeups wakeups() {
    return adapter.wakeups();
  }

  @Override
  public Wakeups ofAnotherInstance() {
    return another.wakeups();
  }
}
