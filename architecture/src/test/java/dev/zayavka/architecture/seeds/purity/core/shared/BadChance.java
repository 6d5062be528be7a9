package dev.zayavka.architecture.seeds.purity.core.shared;

final class BadChance {
  double chance() {
    return Math.random();
  }
}
