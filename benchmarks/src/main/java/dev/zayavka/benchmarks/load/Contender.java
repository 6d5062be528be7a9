package dev.zayavka.benchmarks.load;

/** A kind of bot that takes part in a load run. */
interface Contender {

  String name();

  /** Starts the bot on a database of its own; returns when it is ready. */
  LoadBot start(Stage stage, Workload workload);
}
