package dev.zayavka.assembly.credit;

import dev.zayavka.adapter.onef.OnefPuller;
import dev.zayavka.adapter.onef.PullOutcome;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches 1F's list, page by page. */
final class OnefPull {

  private static final Logger LOG = LoggerFactory.getLogger(OnefPull.class);

  /** Limit of pages per run: a list without an end must not keep other timed work waiting. */
  static final int PAGES_AT_A_TIME = 100;

  private OnefPull() {}

  static void pullAll(OnefPuller puller, Clock clock) {
    PullOutcome outcome;
    int pages = 0;
    do {
      outcome = puller.pullOnce(clock.instant());
      pages++;
    } while (pages < PAGES_AT_A_TIME
        && outcome instanceof PullOutcome.Pulled pulled
        && pulled.more());
    if (outcome instanceof PullOutcome.Failed failed) {
      LOG.warn("1F's list could not be fetched: {}", failed.cause());
    }
  }
}
