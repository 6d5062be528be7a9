package dev.zayavka.adapter.telegram.updates;

import java.time.Duration;

/** Counts updates. */
public interface UpdateObserver {

  /**
   * An update's handling has come to an end, or was given up for the moment.
   *
   * @param kind as the Bot API names it: {@code message}, {@code callback_query}, ...
   */
  void updateHandled(String kind, Outcome outcome, Duration took);

  /** Outcome of handling an update, for counting. */
  enum Outcome {
    HANDLED,
    /** Put aside, to be replayed by a person. */
    PARKED,
    /** The store is away; the update stays with Telegram. */
    POSTPONED
  }
}
