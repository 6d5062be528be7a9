package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.driven.PullCursor;
import dev.zayavka.testkit.contract.credit.PullCursorContract;

class InMemoryPullCursorTest implements PullCursorContract {
  private final PullCursor cursor = new InMemoryPullCursor();

  @Override
  public PullCursor cursor() {
    return cursor;
  }
}
