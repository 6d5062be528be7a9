package dev.zayavka.testkit.contract.delivery;

import dev.zayavka.ports.delivery.Claim;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliveries of all workers, with the violations observed. */
final class RecordedDeliveries {
  final Map<String, Queue<Long>> delivered = new ConcurrentHashMap<>();
  private final Set<String> onTheirWay = ConcurrentHashMap.newKeySet();
  final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
  final AtomicInteger left;

  RecordedDeliveries(int expected) {
    left = new AtomicInteger(expected);
  }

  void deliver(Claim claim) {
    String key = claim.route().orderingKey();
    if (!onTheirWay.add(key)) {
      mistakes.add("two of " + key + " at once: " + claim);
    }
    delivered.computeIfAbsent(key, any -> new ConcurrentLinkedQueue<>()).add(claim.outboxId());
    // Before it is settled: afterwards the next of this key may be on its way.
    onTheirWay.remove(key);
  }
}
