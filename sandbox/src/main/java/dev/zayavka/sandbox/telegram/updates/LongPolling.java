package dev.zayavka.sandbox.telegram.updates;

import dev.zayavka.sandbox.sync.Monitor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Implementation of {@code getUpdates}: one poller at a time; a new one ends the previous. */
public final class LongPolling {
  private static final int MOST = 100;
  private static final Duration LONGEST = Duration.ofSeconds(50);

  private final Monitor monitor;
  private final UpdateQueue queue;
  private long newestPoll;
  private boolean interruptedByWebhook;

  public LongPolling(Monitor monitor, UpdateQueue queue) {
    this.monitor = monitor;
    this.queue = queue;
  }

  /** Result of a poll. */
  public sealed interface Outcome {
    /** Pending updates, oldest first; empty on timeout. */
    record Updates(List<Update> updates) implements Outcome {}

    /** A newer poll replaced this one. */
    record TakenOver() implements Outcome {}

    /** A webhook was set during the poll. */
    record WebhookSet() implements Outcome {}
  }

  /**
   * Waits for updates.
   *
   * @param offset 0 for none
   * @param limit any value outside 1-100 means 100
   */
  public Outcome poll(int offset, int limit, Duration timeout) {
    int most = limit < 1 || limit > MOST ? MOST : limit;
    long mine =
        monitor.changeUnseen(
            () -> {
              interruptedByWebhook = false;
              newestPoll++;
              queue.confirmUpTo(offset);
              return newestPoll;
            });
    Duration wait = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    return monitor
        .await(() -> look(mine, most), wait.isNegative() ? Duration.ZERO : wait)
        .orElseGet(() -> new Outcome.Updates(List.of()));
  }

  /** Ends the current poll because a webhook was set. */
  public void endForWebhook() {
    monitor.run(() -> interruptedByWebhook = true);
  }

  private Optional<Outcome> look(long mine, int most) {
    if (mine != newestPoll) {
      return Optional.of(new Outcome.TakenOver());
    }
    if (interruptedByWebhook) {
      return Optional.of(new Outcome.WebhookSet());
    }
    List<Update> updates = queue.oldest(most);
    return updates.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Updates(updates));
  }
}
