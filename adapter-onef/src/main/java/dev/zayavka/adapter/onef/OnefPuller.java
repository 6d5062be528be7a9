package dev.zayavka.adapter.onef;

import java.time.Instant;

/**
 * Pull of requests, for installations in which 1F cannot post them. The caller decides when to
 * pull.
 */
public interface OnefPuller {

  /**
   * Pulls one page, stores its requests, and then saves the cursor. After an interruption the same
   * page is pulled again, and stored requests are recognised as repeats.
   *
   * @param at current time
   * @throws dev.zayavka.ports.shared.StorageUnavailable if the storage is unavailable
   */
  PullOutcome pullOnce(Instant at);
}
