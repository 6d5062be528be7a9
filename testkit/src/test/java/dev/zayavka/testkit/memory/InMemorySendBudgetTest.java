package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.testkit.contract.delivery.SendBudgetContract;

final class InMemorySendBudgetTest implements SendBudgetContract {
  private final InMemorySendBudget budget = new InMemorySendBudget();

  @Override
  public SendBudget budget() {
    return budget;
  }

  @Override
  public SendBudget ofAnotherInstance() {
    return budget;
  }
}
