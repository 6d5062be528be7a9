package dev.zayavka.adapter.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.JsonTree;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replay of dead updates. */
public final class Replay {

  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final UpdateMapper mapper;
  private final UpdateHandler handler;
  private final DeadUpdates deadUpdates;

  public Replay(BotAccount bot, UpdateHandler handler, DeadUpdates deadUpdates) {
    this.mapper = new UpdateMapper(bot::isOurselves);
    this.handler = handler;
    this.deadUpdates = deadUpdates;
  }

  /**
   * Handles a dead update again, and removes it on success.
   *
   * @throws StorageUnavailable when the store is away
   */
  public Replayed replay(long updateId) {
    return deadUpdates
        .find(updateId)
        .map(dead -> Correlation.scope(Correlation.REPLAYED, updateId, () -> replay(dead)))
        .orElse(Replayed.NOT_DEAD);
  }

  private Replayed replay(DeadUpdate dead) {
    try {
      handler.handle(mapper.map(dead.updateId(), JsonTree.read(dead.json().getBytes(UTF_8))));
      deadUpdates.remove(dead.updateId());
      LOG.info("an update that was put aside is handled now");
      return Replayed.DONE;
    } catch (StorageUnavailable away) {
      throw away;
    } catch (IOException | RuntimeException | Error broken) {
      LOG.warn("an update that was put aside failed again: {}", ErrorSummary.describe(broken));
      return Replayed.FAILED_AGAIN;
    }
  }

  /** Outcome of a replay. */
  public enum Replayed {
    DONE,
    FAILED_AGAIN,
    NOT_DEAD
  }
}
