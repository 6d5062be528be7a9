package dev.zayavka.ports.credit.driven;

import java.util.Optional;

/**
 * Position in 1F's list of requests. One instance pulls at a time; if several save at once, the
 * last one wins, and a request that is read twice is taken in once.
 */
public interface PullCursor {

  /** The cursor to continue from, as 1F gave it; empty before the first page was taken in. */
  Optional<String> load();

  /** Keeps where to read on, once everything before it was taken in; replaces what was there. */
  void save(String cursor);
}
