package dev.zayavka.adapter.telegram.updates;

import dev.zayavka.adapter.telegram.api.JsonTree;
import dev.zayavka.adapter.telegram.updates.UpdateObserver.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates that Telegram posts. Within this instance those of one chat are handled in order;
 * between instances Telegram keeps it, giving a chat's next update after the answer to the last.
 */
public final class WebhookReceiver {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

  /** Telegram waits 60 s for an answer and then gives the update again. */
  private static final Duration LIMIT = Duration.ofSeconds(50);

  private final UpdateProcessor processor;
  private final ReceptionGap reception;
  private final Lanes lanes;

  /**
   * A receiver of what is posted here.
   *
   * @param reception is told of breaks
   */
  public WebhookReceiver(UpdateProcessor processor, ReceptionGap reception, Executor executor) {
    this.processor = processor;
    this.reception = reception;
    this.lanes = new Lanes(executor);
  }

  /** Handles a posted update to its end; waits for that. */
  public Received receive(byte[] body) {
    Optional<RawUpdate> update;
    try {
      update = RawUpdate.of(JsonTree.read(body));
    } catch (IOException garbage) {
      update = Optional.empty();
    }
    if (update.isEmpty()) {
      LOG.warn("something was posted that is no update, of {} bytes", body.length);
      return Received.NO_UPDATE;
    }
    return noted(update.get(), await(inItsLane(update.get())));
  }

  private CompletableFuture<Outcome> inItsLane(RawUpdate update) {
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    lanes.submit(
        update.lane(),
        () -> {
          try {
            outcome.complete(reception.during(() -> processor.process(update)));
          } finally {
            outcome.complete(Outcome.POSTPONED);
          }
        });
    return outcome;
  }

  private Received noted(RawUpdate update, Received received) {
    if (received == Received.TRY_LATER) {
      reception.turnedAway(update.id());
    } else {
      reception.taken(update.id());
    }
    return received;
  }

  private static Received await(CompletableFuture<Outcome> outcome) {
    try {
      return switch (outcome.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        case HANDLED, PARKED -> Received.OK;
        case POSTPONED -> Received.TRY_LATER;
      };
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Received.TRY_LATER;
    } catch (ExecutionException | TimeoutException unsure) {
      return Received.TRY_LATER;
    }
  }

  /** Answer to Telegram. */
  public enum Received {
    /** It is committed, or put aside: 200. */
    OK,
    /** The store is away; Telegram is to give it again: 503. */
    TRY_LATER,
    /** It is nothing Telegram would send: 400. */
    NO_UPDATE
  }
}
