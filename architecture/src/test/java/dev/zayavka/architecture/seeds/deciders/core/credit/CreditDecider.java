package dev.zayavka.architecture.seeds.deciders.core.credit;

import java.util.function.IntUnaryOperator;

final class CreditDecider {
  private static final int ONE = 1;

  private enum Step {
    UP,
    DOWN
  }

  private CreditDecider() {}

  static int decide(int state) {
    return evolve(state > 0 ? Step.DOWN : Step.UP).applyAsInt(state);
  }

  private static IntUnaryOperator evolve(Step step) {
    return switch (step) {
      case UP -> state -> state + ONE;
      case DOWN -> state -> state - ONE;
    };
  }
}
