package dev.zayavka.adapter.telegram.updates;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.updates.UpdateObserver.Outcome;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processing of one update to its end: handled, or parked as a dead update after the last retry, so
 * that it blocks no other update. While the store is unavailable the update stays with Telegram.
 */
public final class UpdateProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateProcessor.class);
  private static final int TRIES = 3;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

  private final UpdateMapper mapper;
  private final UpdateHandler handler;
  private final DeadUpdates deadUpdates;
  private final HandleUndelivered undelivered;
  private final UpdateObserver observer;
  private final Clock clock;
  private final Pause pause;

  public UpdateProcessor(
      BotAccount bot,
      UpdateHandler handler,
      DeadUpdates deadUpdates,
      HandleUndelivered undelivered,
      UpdateObserver observer,
      Clock clock,
      Pause pause) {
    this.mapper = new UpdateMapper(bot::isOurselves);
    this.handler = handler;
    this.deadUpdates = deadUpdates;
    this.undelivered = undelivered;
    this.observer = observer;
    this.clock = clock;
    this.pause = pause;
  }

  /** Handles an update; {@link Outcome#POSTPONED} if it has to be given again later. */
  Outcome process(RawUpdate update) {
    return Correlation.scope(
        Correlation.UPDATE,
        update.id(),
        () -> {
          long began = System.nanoTime();
          Outcome outcome = guarded(update);
          count(update, outcome, Duration.ofNanos(System.nanoTime() - began));
          return outcome;
        });
  }

  /** A failure to count is logged only: it must not cause a retry. */
  private void count(RawUpdate update, Outcome outcome, Duration took) {
    try {
      observer.updateHandled(update.kind(), outcome, took);
    } catch (RuntimeException broken) {
      LOG.warn("an update is not counted: {}", ErrorSummary.describe(broken));
    }
  }

  private Outcome guarded(RawUpdate update) {
    try {
      return toItsEnd(update);
    } catch (StorageUnavailable away) {
      LOG.warn("the store is away, the update waits: {}", ErrorSummary.describe(away));
      return Outcome.POSTPONED;
    }
  }

  private Outcome toItsEnd(RawUpdate update) {
    InboundUpdate incoming;
    try {
      incoming = mapper.map(update.id(), update.json());
    } catch (RuntimeException | Error unreadable) {
      return park(update, unreadable);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        handler.handle(incoming);
        return Outcome.HANDLED;
      } catch (StorageUnavailable away) {
        throw away;
      } catch (RuntimeException | Error broken) {
        LOG.warn(
            "attempt {} to handle an update failed: {}", attempt, ErrorSummary.describe(broken));
        if (attempt == TRIES) {
          Outcome outcome = park(update, broken);
          apologise(incoming);
          return outcome;
        }
        if (!pause.of(BETWEEN_TRIES)) {
          return Outcome.POSTPONED;
        }
      }
    }
  }

  private Outcome park(RawUpdate update, Throwable broken) {
    LOG.error("an update is put aside: {}", ErrorSummary.describe(broken));
    if (!kept(update, update.json().toString(), broken)
        && !kept(update, "{\"update_id\":" + update.id() + "}", broken)) {
      return Outcome.POSTPONED;
    }
    try {
      undelivered.updateParked(update.id(), clock.instant());
    } catch (StorageUnavailable away) {
      throw away;
    } catch (RuntimeException untold) {
      LOG.error("the admins are not told of it: {}", ErrorSummary.describe(untold));
    }
    return Outcome.PARKED;
  }

  /** Stores the dead update; if the store refuses its text, at least its id is stored. */
  private boolean kept(RawUpdate update, String json, Throwable broken) {
    try {
      deadUpdates.park(
          new DeadUpdate(update.id(), json, ErrorSummary.describe(broken), clock.instant()));
      return true;
    } catch (StorageUnavailable away) {
      throw away;
    } catch (RuntimeException refused) {
      LOG.error("the store does not take the update: {}", ErrorSummary.describe(refused));
      return false;
    }
  }

  private void apologise(InboundUpdate incoming) {
    try {
      handler.apologise(incoming);
    } catch (RuntimeException untold) {
      LOG.warn("the person is not told of it: {}", ErrorSummary.describe(untold));
    }
  }
}
