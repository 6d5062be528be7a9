package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
 * Takes one update to its end: handled, or put aside so that it stops nobody. Only while the store
 * is away it has no end, and stays with Telegram.
 */
public final class UpdateProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateProcessor.class);
  private static final int TRIES = 3;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
  private static final JsonMapper JSON = new JsonMapper();

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

  /** Handles an update. {@link Outcome#POSTPONED} when it is to be given again later. */
  Outcome process(RawUpdate update) {
    return Correlation.about(
        Correlation.UPDATE,
        update.id(),
        () -> {
          long began = System.nanoTime();
          Outcome outcome = guarded(update);
          count(update, outcome, Duration.ofNanos(System.nanoTime() - began));
          return outcome;
        });
  }

  /**
   * Handles an update that was put aside once more, and takes it away when that succeeds.
   *
   * @throws StorageUnavailable when the store is away
   */
  public Replayed replay(long updateId) {
    return deadUpdates
        .find(updateId)
        .map(dead -> Correlation.about(Correlation.REPLAYED, updateId, () -> replay(dead)))
        .orElse(Replayed.NOT_ASIDE);
  }

  private Replayed replay(DeadUpdate dead) {
    try {
      handler.handle(mapper.map(dead.updateId(), JSON.readTree(dead.json())));
      deadUpdates.remove(dead.updateId());
      LOG.info("an update that was put aside is handled now");
      return Replayed.DONE;
    } catch (StorageUnavailable away) {
      throw away;
    } catch (JsonProcessingException | RuntimeException | Error broken) {
      LOG.warn("an update that was put aside failed again: {}", ErrorSummary.describe(broken));
      return Replayed.FAILED_AGAIN;
    }
  }

  /** Counting is no reason to handle an update again. */
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
    } catch (JsonProcessingException | RuntimeException | Error unreadable) {
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

  /** What the store will not take in full is kept by its number at least. */
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

  /** How a replay ended. */
  public enum Replayed {
    DONE,
    FAILED_AGAIN,
    NOT_ASIDE
  }
}
