package dev.zayavka.benchmarks;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Load test of the way from a commit to a sink, on a PostgreSQL with {@code fsync} and {@code
 * synchronous_commit} on: throughput at full speed, and latency at the pace of an office's busiest
 * day. The candidates take turns, so that other load on the machine affects both.
 */
final class OutboxLoad {

  private static final int ITERATIONS = 5;
  private static final int ENQUEUERS = 8;
  private static final int AT_FULL_SPEED = 4_000;
  private static final int PER_SECOND = 200;
  private static final int PACED = 600;
  private static final long LONGEST = 60;

  private OutboxLoad() {}

  static void run(EmbeddedPostgresServer postgres) throws Exception {
    try (OutboxCandidate ours = new ZayavkaOutbox(postgres);
        OutboxCandidate peer = new DbSchedulerTasks(postgres)) {
      List<OutboxCandidate> candidates = List.of(ours, peer);
      for (OutboxCandidate candidate : candidates) {
        fullSpeed(candidate, AT_FULL_SPEED);
      }
      Report.title(
          "Outbox at full speed: %d effects, %d threads that enqueue"
              .formatted(AT_FULL_SPEED, ENQUEUERS));
      compareFullSpeed(postgres, candidates);
      Report.title("Outbox with a backlog of %d effects".formatted(AT_FULL_SPEED));
      compareBacklogs(postgres, candidates);
      Report.title("Outbox at %d effects a second".formatted(PER_SECOND));
      comparePaced(candidates);
    }
  }

  private static void compareFullSpeed(
      EmbeddedPostgresServer postgres, List<OutboxCandidate> candidates) throws Exception {
    List<Iterations> commits = iterations(candidates);
    List<Iterations> deliveries = iterations(candidates);
    List<WorkPerEffect> work = works(postgres, candidates);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      for (int i = 0; i < candidates.size(); i++) {
        work.get(i).begin();
        Speed speed = fullSpeed(candidates.get(i), AT_FULL_SPEED);
        work.get(i).end();
        commits.get(i).add(speed.commits());
        deliveries.get(i).add(speed.deliveries());
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      Report.line(
          "%-22s commits/s %-28s delivered/s, first enqueue to last sink call %s",
          candidates.get(i).title(), commits.get(i), deliveries.get(i));
      work.get(i).print("both");
    }
  }

  private static void compareBacklogs(
      EmbeddedPostgresServer postgres, List<OutboxCandidate> candidates) throws Exception {
    List<Iterations> deliveries = iterations(candidates);
    List<WorkPerEffect> enqueueing = works(postgres, candidates);
    List<WorkPerEffect> delivering = works(postgres, candidates);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      for (int i = 0; i < candidates.size(); i++) {
        OutboxCandidate candidate = candidates.get(i);
        DeliveryTimes times = new DeliveryTimes(AT_FULL_SPEED);
        candidate.begin(times);
        candidate.pause();
        enqueueing.get(i).begin();
        enqueueAll(candidate, AT_FULL_SPEED);
        enqueueing.get(i).end();
        delivering.get(i).begin();
        long begun = System.nanoTime();
        candidate.resume();
        times.awaitAll(LONGEST);
        deliveries.get(i).add(AT_FULL_SPEED / seconds(System.nanoTime() - begun));
        delivering.get(i).end();
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      Report.line("%-22s delivered/s %s", candidates.get(i).title(), deliveries.get(i));
      enqueueing.get(i).print("enqueueing");
      delivering.get(i).print("delivering");
    }
  }

  private static List<Iterations> iterations(List<OutboxCandidate> candidates) {
    return candidates.stream().map(candidate -> new Iterations(ITERATIONS)).toList();
  }

  private static List<WorkPerEffect> works(
      EmbeddedPostgresServer postgres, List<OutboxCandidate> candidates) {
    return candidates.stream()
        .map(candidate -> new WorkPerEffect(postgres, ITERATIONS, AT_FULL_SPEED))
        .toList();
  }

  private static Speed fullSpeed(OutboxCandidate candidate, int effects) throws Exception {
    DeliveryTimes times = new DeliveryTimes(effects);
    candidate.begin(times);
    long begun = System.nanoTime();
    enqueueAll(candidate, effects);
    long committed = System.nanoTime();
    times.awaitAll(LONGEST);
    return new Speed(
        effects / seconds(committed - begun), effects / seconds(System.nanoTime() - begun));
  }

  private static void enqueueAll(OutboxCandidate candidate, int effects) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Workers.runAll(
        ENQUEUERS,
        () -> {
          for (int i = next.getAndIncrement(); i < effects; i = next.getAndIncrement()) {
            candidate.enqueue(i);
          }
        });
  }

  private static void comparePaced(List<OutboxCandidate> candidates) throws Exception {
    Iterations[] median = {new Iterations(ITERATIONS), new Iterations(ITERATIONS)};
    Iterations[] worst = {new Iterations(ITERATIONS), new Iterations(ITERATIONS)};
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      for (int i = 0; i < candidates.size(); i++) {
        DeliveryTimes times = paced(candidates.get(i));
        median[i].add(times.percentile(0.5));
        worst[i].add(times.percentile(0.99));
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      Report.line(
          "%-22s commit to sink, ms: p50 %-24s p99 %s",
          candidates.get(i).title(), median[i], worst[i]);
    }
  }

  private static DeliveryTimes paced(OutboxCandidate candidate) throws Exception {
    DeliveryTimes times = new DeliveryTimes(PACED);
    candidate.begin(times);
    AtomicInteger next = new AtomicInteger();
    long begun = System.nanoTime();
    Workers.runAll(
        ENQUEUERS,
        () -> {
          for (int i = next.getAndIncrement(); i < PACED; i = next.getAndIncrement()) {
            awaitMoment(begun + TimeUnit.SECONDS.toNanos(i) / PER_SECOND);
            candidate.enqueue(i);
          }
        });
    times.awaitAll(LONGEST);
    return times;
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
