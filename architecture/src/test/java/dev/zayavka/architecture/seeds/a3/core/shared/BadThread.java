package dev.zayavka.architecture.seeds.a3.core.shared;

final class BadThread {
  Thread thread(Runnable work) {
    return new Thread(work);
  }
}
