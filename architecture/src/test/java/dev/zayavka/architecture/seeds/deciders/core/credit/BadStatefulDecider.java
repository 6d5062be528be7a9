package dev.zayavka.architecture.seeds.deciders.core.credit;

final class BadStatefulDecider {
  private static int calls;

  private BadStatefulDecider() {}

  static int decide() {
    calls += 1;
    return calls;
  }
}
