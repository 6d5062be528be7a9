package dev.zayavka.architecture.seeds.deciders.core.credit;

final class BadUnusedDecider {
  private BadUnusedDecider() {}

  static int decide() {
    return 1;
  }
}
