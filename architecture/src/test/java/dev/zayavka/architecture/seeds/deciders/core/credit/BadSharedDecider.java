package dev.zayavka.architecture.seeds.deciders.core.credit;

final class BadSharedDecider {
  private BadSharedDecider() {}

  static int decide() {
    return 1;
  }
}
