package dev.zayavka.architecture.seeds.deciders.core.credit;

final class CreditHandling {
  int handle(int state) {
    return CreditDecider.decide(state) + BadOpenDecider.decide() + BadStatefulDecider.decide();
  }

  /** Stands in the same file, so it is the same caller. */
  static final class Again {
    int handle(int state) {
      return CreditDecider.decide(state) + new BadInstanceDecider().decide();
    }
  }
}
