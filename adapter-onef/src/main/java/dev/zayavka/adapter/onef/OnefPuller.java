package dev.zayavka.adapter.onef;

import java.time.Instant;

/** Fetches requests from 1F where 1F cannot post them. When, is the caller's business. */
public interface OnefPuller {

  /**
   * Fetches one page and takes its requests in, then keeps where to read on. When it ends early,
   * the same page comes next time; what was taken in already is recognised.
   *
   * @param at when it is done
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store is away
   */
  PullOutcome pullOnce(Instant at);
}
