package dev.zayavka.benchmarks.load;

/** Arrival of updates. */
sealed interface Pace {

  /** Connections at the same time, each with clients of its own. */
  int connections();

  /** Closed loop: a connection sends its next update as soon as the last one is confirmed. */
  record Closed(int connections) implements Pace {
    @Override
    public String toString() {
      return "closed, " + connections;
    }
  }

  /**
   * Open loop: updates are due at fixed times, and their latency begins then, even if the bot is
   * still busy with an earlier one. Closed loops leave that wait out (coordinated omission).
   */
  record Open(int perSecond) implements Pace {

    @Override
    public int connections() {
      return 100;
    }

    @Override
    public String toString() {
      return "open, " + perSecond + "/s";
    }
  }
}
