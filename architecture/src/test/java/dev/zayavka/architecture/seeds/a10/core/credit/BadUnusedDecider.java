package dev.zayavka.architecture.seeds.a10.core.credit;

final class BadUnusedDecider {
  private BadUnusedDecider() {}

  static int decide() {
    return 1;
  }
}
