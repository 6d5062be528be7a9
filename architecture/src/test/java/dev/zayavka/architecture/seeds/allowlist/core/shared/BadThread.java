package dev.zayavka.architecture.seeds.allowlist.core.shared;

final class BadThread {
  Thread thread(Runnable work) {
    return new Thread(work);
  }
}
