package dev.zayavka.architecture.seeds.a4.core.shared;

final class BadSleep {
  void pause() throws InterruptedException {
    Thread.sleep(1);
  }
}
