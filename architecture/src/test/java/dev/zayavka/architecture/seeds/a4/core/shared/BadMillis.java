package dev.zayavka.architecture.seeds.a4.core.shared;

final class BadMillis {
  long at() {
    return System.currentTimeMillis();
  }
}
