package dev.zayavka.adapter.telegram.api;

/** Counts calls to the Bot API. */
public interface CallObserver {

  /** A call has ended; the method is named as the Bot API names it. */
  void called(String method, Outcome outcome);

  /** Outcome of a call, for counting. */
  enum Outcome {
    OK,
    REFUSED,
    THROTTLED,
    UNCLEAR
  }
}
