package dev.zayavka.architecture.seeds.a10.core.credit;

final class BadSharedDecider {
  private BadSharedDecider() {}

  static int decide() {
    return 1;
  }
}
