package dev.zayavka.architecture.seeds.a4.core.shared;

import java.util.concurrent.TimeUnit;

final class BadUnitSleep {
  void pause() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
