package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.shared.ChatId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets one call at a time through to a chat, and none while the chat is frozen. A call that was on
 * its way when another one was answered 429 would come before {@code retry_after} is over, which
 * Telegram punishes with longer waits.
 */
final class ChatGate {

  private static final int STRIPES = 256;

  /** Longest wait of a call in this queue; its lease is running meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration COME_AGAIN = Duration.ofSeconds(1);

  private final Clock clock;
  private final Duration patience;
  private final ReentrantLock[] stripes =
      IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);
  private final Map<ChatId, Freeze> frozen = new ConcurrentHashMap<>();

  ChatGate(Clock clock) {
    this(clock, PATIENCE);
  }

  /**
   * @param patience how long a call waits in line
   */
  ChatGate(Clock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
  }

  /** Makes the call when its turn comes, or returns when to retry. */
  Delivery pass(ChatId chat, Supplier<Delivery> call) {
    ReentrantLock stripe = stripes[Math.floorMod(Long.hashCode(chat.value()), STRIPES)];
    if (!entered(stripe)) {
      return new RetryAfter(COME_AGAIN);
    }
    try {
      Duration left = left(chat);
      if (left.isPositive()) {
        return new RetryAfter(left);
      }
      frozen.remove(chat);
      return call.get();
    } finally {
      stripe.unlock();
    }
  }

  /** Telegram does not take anything for this chat for so long (429); called within the call. */
  void freeze(ChatId chat, Duration pause) {
    frozen.put(chat, new Freeze(clock.instant().plus(pause), pause));
  }

  /**
   * Remaining pause. If the clock is put back, the pause starts again and does not grow by the
   * jump.
   */
  private Duration left(ChatId chat) {
    Freeze freeze = frozen.get(chat);
    if (freeze == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), freeze.until());
    if (left.compareTo(freeze.pause()) <= 0) {
      return left;
    }
    freeze(chat, freeze.pause());
    return freeze.pause();
  }

  private boolean entered(ReentrantLock stripe) {
    try {
      return stripe.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Freeze(Instant until, Duration pause) {}
}
