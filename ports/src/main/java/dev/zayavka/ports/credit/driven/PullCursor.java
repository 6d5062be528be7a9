package dev.zayavka.ports.credit.driven;

import java.util.Optional;

/**
 * How far 1F's list of requests was read. One instance pulls at a time; of several that save at
 * once, the last one stands, and what is read twice is taken in once.
 */
public interface PullCursor {

  /** Where to read on, in 1F's own spelling; empty before the first page was taken in. */
  Optional<String> load();

  /** Keeps where to read on, once everything before it was taken in; replaces what was there. */
  void save(String cursor);
}
