package dev.zayavka.architecture.seeds.purity.core.shared;

final class BadSleep {
  void pause() throws InterruptedException {
    Thread.sleep(1);
  }
}
