package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit of the attempts of one desk: a thread that has to settle one takes its turn, and
 * settles all that came meanwhile in the same transaction. An attempt that comes alone waits for
 * nobody. If a group fails, each of its attempts is settled by itself, on its own thread, so that
 * one that cannot be settled harms no other.
 */
final class GroupSettlement {

  private static final Logger LOG = LoggerFactory.getLogger(GroupSettlement.class);

  /** Maximum attempts in a transaction, so that it stays short. */
  static final int LARGEST = 64;

  private final SettleDeliveries desk;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  GroupSettlement(SettleDeliveries desk) {
    this.desk = desk;
  }

  /** Settles an attempt, together with others that are ready; returns what became of its effect. */
  Disposition settle(Attempt attempt) {
    Waiting own = new Waiting(attempt);
    queue.add(own);
    Result result = awaitTurn(own);
    return switch (result) {
      case Result.Stored stored -> stored.disposition();
      case Result.Failed failed -> throw failed.cause();
      case Result.Alone alone -> desk.settle(List.of(attempt)).getFirst();
    };
  }

  /** Number of attempts that wait for a transaction. */
  int waiting() {
    return queue.size();
  }

  private Result awaitTurn(Waiting own) {
    turn.lock();
    try {
      Result result = own.result;
      while (result == null) {
        settleNext();
        result = own.result;
      }
      return result;
    } finally {
      turn.unlock();
    }
  }

  private void settleNext() {
    List<Waiting> group = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      group.add(next);
      if (group.size() == LARGEST) {
        break;
      }
    }
    try {
      settle(group);
    } finally {
      group.forEach(Waiting::leaveAlone);
    }
  }

  private void settle(List<Waiting> group) {
    try {
      List<Disposition> dispositions =
          desk.settle(group.stream().map(waiting -> waiting.attempt).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).result = new Result.Stored(dispositions.get(i));
      }
    } catch (StorageUnavailable e) {
      // Whether it was stored is not known, so it is not repeated.
      group.forEach(waiting -> waiting.result = new Result.Failed(e));
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        group.getFirst().result = new Result.Failed(e);
      } else {
        LOG.warn("{} outcomes could not be stored together and are stored singly", group.size(), e);
      }
    }
  }

  /** An attempt whose thread waits; its result is guarded by the turn. */
  private static final class Waiting {
    private final Attempt attempt;
    private @Nullable Result result;

    private Waiting(Attempt attempt) {
      this.attempt = attempt;
    }

    private void leaveAlone() {
      if (result == null) {
        result = new Result.Alone();
      }
    }
  }

  /** Result of a group for one attempt. */
  private sealed interface Result {

    record Stored(Disposition disposition) implements Result {}

    record Failed(RuntimeException cause) implements Result {}

    record Alone() implements Result {}
  }
}
