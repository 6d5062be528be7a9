package dev.zayavka.benchmarks;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.sql.SQLException;

/** Work of the measured rounds of a candidate, for each effect. */
final class WorkPerEffect {

  private final EmbeddedPostgresServer postgres;
  private final int effects;
  private final Iterations ours;
  private final Iterations server;
  private final Iterations log;
  private final Iterations transactions;
  private SpentWork before = new SpentWork(0, 0, 0, 0);

  WorkPerEffect(EmbeddedPostgresServer postgres, int iterations, int effects) {
    this.postgres = postgres;
    this.effects = effects;
    this.ours = new Iterations(iterations);
    this.server = new Iterations(iterations);
    this.log = new Iterations(iterations);
    this.transactions = new Iterations(iterations);
  }

  void begin() throws SQLException {
    before = SpentWork.now(postgres);
  }

  void end() throws SQLException {
    SpentWork after = SpentWork.now(postgres);
    ours.add((after.ours() - before.ours()) * 1e6 / effects);
    server.add((after.server() - before.server()) * 1e6 / effects);
    log.add((after.log() - before.log()) / effects);
    transactions.add((after.transactions() - before.transactions()) / effects);
  }

  void print(String of) {
    Report.line(
        "%22s CPU µs/effect: JVM %-18s PostgreSQL %-18s log bytes %-22s transactions %s",
        of, ours, server, log, transactions);
  }
}
