package dev.zayavka.assembly.metrics;

import dev.zayavka.adapter.telegram.TelegramObserver;
import dev.zayavka.adapter.telegram.api.CallObserver;
import dev.zayavka.adapter.telegram.updates.UpdateObserver;
import dev.zayavka.assembly.delivery.DeliveryObserver;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.OutboxDepth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of a runner, in Prometheus' text format. {@code docs/operations.md} describes each of
 * them. The registry is opened by {@link #open} or the first scrape; what happened before is
 * counted then.
 */
public final class Metrics implements DeliveryObserver, TelegramObserver, AutoCloseable {

  private final Queue<Consumer<Meters>> early = new ConcurrentLinkedQueue<>();
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable Meters meters;

  /** Opens the registry, unless it is open. */
  public void open() {
    opened();
  }

  /**
   * The present values as text.
   *
   * @param outbox depths of the outbox; empty while it cannot be read, and then its gauges are
   *     absent
   */
  public String scrape(Optional<List<OutboxDepth>> outbox) {
    return opened().scrape(outbox);
  }

  @Override
  public void updateHandled(String kind, UpdateObserver.Outcome outcome, Duration took) {
    note(into -> into.updateHandled(kind, outcome, took));
  }

  @Override
  public void called(String method, CallObserver.Outcome outcome) {
    note(into -> into.called(method, outcome));
  }

  /** A command was carried out or refused. */
  public void command(String desk, String command, String outcome) {
    note(into -> into.command(desk, command, outcome));
  }

  /** There is such timed work; an alert then sees its first failure, too. */
  public void timer(String name) {
    note(into -> into.timer(name));
  }

  /** Timed work was done, or failed. */
  public void timerFired(String name, boolean done) {
    note(into -> into.timerFired(name, done));
  }

  /** This instance freed what others held that were dead. */
  public void tookOver(int instances) {
    note(into -> into.tookOver(instances));
  }

  /**
   * Adds to a counter of a desk.
   *
   * @param name with dots: {@code zayavka.trainings} is {@code zayavka_trainings_total}
   * @param labels names and values in turn
   */
  public void count(String name, long amount, String... labels) {
    note(into -> into.count(name, amount, labels));
  }

  /** Records a duration of a desk, under the rules of {@link #count}. */
  public void time(String name, Duration took, String... labels) {
    note(into -> into.time(name, took, labels));
  }

  /** Registers a gauge whose value is read on every scrape. */
  public void gauge(String name, String description, Supplier<Number> value) {
    note(into -> into.gauge(name, description, value));
  }

  @Override
  public void attempted(
      Claim claim,
      Delivery outcome,
      Disposition disposition,
      Duration took,
      Duration sinceEnqueued) {
    note(into -> into.attempted(claim, outcome, disposition, took, sinceEnqueued));
  }

  @Override
  public void close() {
    Meters present = meters;
    if (present != null) {
      present.close();
    }
  }

  private void note(Consumer<Meters> event) {
    Meters present = meters;
    if (present != null) {
      event.accept(present);
      return;
    }
    early.add(event);
    // It may have been opened since the look above.
    Meters since = meters;
    if (since != null) {
      count(since);
    }
  }

  private Meters opened() {
    Meters present = meters;
    return present == null ? openedFirst() : present;
  }

  private Meters openedFirst() {
    opening.lock();
    try {
      Meters present = meters;
      if (present == null) {
        present = new Meters();
        meters = present;
        count(present);
      }
      return present;
    } finally {
      opening.unlock();
    }
  }

  private void count(Meters into) {
    for (Consumer<Meters> event = early.poll(); event != null; event = early.poll()) {
      event.accept(into);
    }
  }
}
