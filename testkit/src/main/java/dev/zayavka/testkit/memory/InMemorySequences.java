package dev.zayavka.testkit.memory;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers that are given out once, whatever becomes of the transaction that took them. */
final class InMemorySequences {
  private final AtomicLong lastRequest = new AtomicLong();
  private final AtomicLong lastTicket = new AtomicLong();
  private final AtomicLong lastPost = new AtomicLong();
  private final AtomicLong lastTechnician = new AtomicLong();
  private final AtomicLong lastEffect = new AtomicLong();

  long nextTicket() {
    return lastTicket.incrementAndGet();
  }

  long nextPost() {
    return lastPost.incrementAndGet();
  }

  long nextTechnician() {
    return lastTechnician.incrementAndGet();
  }

  long nextRequest() {
    return lastRequest.incrementAndGet();
  }

  long nextEffect() {
    return lastEffect.incrementAndGet();
  }
}
