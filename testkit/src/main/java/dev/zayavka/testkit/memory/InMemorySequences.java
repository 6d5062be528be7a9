package dev.zayavka.testkit.memory;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers that are given out once, whatever becomes of the transaction that took them. */
final class InMemorySequences {
  private final AtomicLong lastRequest = new AtomicLong();
  private final AtomicLong lastTicket = new AtomicLong();
  private final AtomicLong lastPost = new AtomicLong();
  private final AtomicLong lastTechnician = new AtomicLong();
  private final AtomicLong lastEffect = new AtomicLong();
  private final AtomicLong lastDevice = new AtomicLong();
  private final AtomicLong lastLoan = new AtomicLong();
  private final AtomicLong lastImport = new AtomicLong();
  private final AtomicLong lastCategory = new AtomicLong();

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

  long nextDevice() {
    return lastDevice.incrementAndGet();
  }

  long nextLoan() {
    return lastLoan.incrementAndGet();
  }

  long nextImport() {
    return lastImport.incrementAndGet();
  }

  long nextCategory() {
    return lastCategory.incrementAndGet();
  }
}
