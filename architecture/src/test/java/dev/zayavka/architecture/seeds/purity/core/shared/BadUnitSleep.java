package dev.zayavka.architecture.seeds.purity.core.shared;

import java.util.concurrent.TimeUnit;

final class BadUnitSleep {
  void pause() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
