package dev.zayavka.architecture.seeds.a4.core.shared;

final class BadChance {
  double chance() {
    return Math.random();
  }
}
