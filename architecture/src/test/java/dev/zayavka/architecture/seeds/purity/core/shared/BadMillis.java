package dev.zayavka.architecture.seeds.purity.core.shared;

final class BadMillis {
  long at() {
    return System.currentTimeMillis();
  }
}
