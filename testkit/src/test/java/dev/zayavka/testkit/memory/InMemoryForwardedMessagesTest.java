package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.ForwardedMessagesContract;
import java.time.Duration;

final class InMemoryForwardedMessagesTest implements ForwardedMessagesContract {
  private final MovableClock clock = new MovableClock();
  private final InMemoryForwardedMessages forwarded = new InMemoryForwardedMessages(clock);

  @Override
  public ForwardedMessages forwarded() {
    return forwarded;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }
}
