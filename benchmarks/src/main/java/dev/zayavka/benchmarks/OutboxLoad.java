package dev.zayavka.benchmarks;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The way from a commit to a sink on a PostgreSQL with {@code fsync} and {@code synchronous_commit}
 * on: as much as goes through, and how long it takes at a pace an office might have on its worst
 * day. The contenders take turns, so that what else the machine does meets both.
 */
final class OutboxLoad {

  private static final int ROUNDS = 5;
  private static final int ENQUEUERS = 8;
  private static final int AT_FULL_SPEED = 4_000;
  private static final int PER_SECOND = 200;
  private static final int PACED = 600;
  private static final long LONGEST = 60;

  private OutboxLoad() {}

  static void run(EmbeddedPostgresServer postgres) throws Exception {
    try (Contender ours = new ZayavkaOutbox(postgres);
        Contender peer = new DbSchedulerTasks(postgres)) {
      List<Contender> contenders = List.of(ours, peer);
      for (Contender contender : contenders) {
        fullSpeed(contender, AT_FULL_SPEED);
      }
      Report.title(
          "Outbox at full speed: %d effects, %d threads that enqueue"
              .formatted(AT_FULL_SPEED, ENQUEUERS));
      compareFullSpeed(contenders);
      Report.title("Outbox at %d effects a second".formatted(PER_SECOND));
      comparePaced(contenders);
    }
  }

  private static void compareFullSpeed(List<Contender> contenders) throws Exception {
    Rounds[] commits = {new Rounds(ROUNDS), new Rounds(ROUNDS)};
    Rounds[] deliveries = {new Rounds(ROUNDS), new Rounds(ROUNDS)};
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        Speed speed = fullSpeed(contenders.get(i), AT_FULL_SPEED);
        commits[i].add(speed.commits());
        deliveries[i].add(speed.deliveries());
      }
    }
    for (int i = 0; i < contenders.size(); i++) {
      Report.line(
          "%-22s commits/s %-28s delivered/s, first enqueue to last sink call %s",
          contenders.get(i).title(), commits[i], deliveries[i]);
    }
  }

  private static Speed fullSpeed(Contender contender, int effects) throws Exception {
    Journal journal = new Journal(effects);
    contender.begin(journal);
    AtomicInteger next = new AtomicInteger();
    long begun = System.nanoTime();
    Crew.of(
        ENQUEUERS,
        () -> {
          for (int i = next.getAndIncrement(); i < effects; i = next.getAndIncrement()) {
            contender.enqueue(i);
          }
        });
    long committed = System.nanoTime();
    journal.awaitAll(LONGEST);
    return new Speed(
        effects / seconds(committed - begun), effects / seconds(System.nanoTime() - begun));
  }

  private static void comparePaced(List<Contender> contenders) throws Exception {
    Rounds[] median = {new Rounds(ROUNDS), new Rounds(ROUNDS)};
    Rounds[] worst = {new Rounds(ROUNDS), new Rounds(ROUNDS)};
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        Journal journal = paced(contenders.get(i));
        median[i].add(journal.percentile(0.5));
        worst[i].add(journal.percentile(0.99));
      }
    }
    for (int i = 0; i < contenders.size(); i++) {
      Report.line(
          "%-22s commit to sink, ms: p50 %-24s p99 %s",
          contenders.get(i).title(), median[i], worst[i]);
    }
  }

  private static Journal paced(Contender contender) throws Exception {
    Journal journal = new Journal(PACED);
    contender.begin(journal);
    AtomicInteger next = new AtomicInteger();
    long begun = System.nanoTime();
    Crew.of(
        ENQUEUERS,
        () -> {
          for (int i = next.getAndIncrement(); i < PACED; i = next.getAndIncrement()) {
            awaitMoment(begun + TimeUnit.SECONDS.toNanos(i) / PER_SECOND);
            contender.enqueue(i);
          }
        });
    journal.awaitAll(LONGEST);
    return journal;
  }

  private static void awaitMoment(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private record Speed(double commits, double deliveries) {}
}
