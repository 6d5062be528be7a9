package dev.zayavka.architecture.seeds.deciders.core.credit;

final class CreditHandling {
  int handle(int state) {
    return CreditDecider.decide(state) + BadOpenDecider.decide() + BadStatefulDecider.decide();
  }

  /** Is in the same file, so it counts as the same caller. */
  static final class Again {
    int handle(int state) {
      return CreditDecider.decide(state) + new BadInstanceDecider().decide();
    }
  }
}
