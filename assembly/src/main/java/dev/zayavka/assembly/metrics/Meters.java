package dev.zayavka.assembly.metrics;

import dev.zayavka.adapter.telegram.TelegramObserver;
import dev.zayavka.adapter.telegram.api.CallObserver;
import dev.zayavka.adapter.telegram.updates.AllowedUpdates;
import dev.zayavka.adapter.telegram.updates.UpdateObserver;
import dev.zayavka.assembly.delivery.DeliveryObserver;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.OutboxDepth;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The meters of a runner in Prometheus' registry, with those of its JVM. */
final class Meters implements DeliveryObserver, TelegramObserver, AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final MultiGauge depth =
      MultiGauge.builder("zayavka.outbox.depth")
          .description("Effects in the outbox, by channel and state")
          .register(registry);
  private final MultiGauge age =
      MultiGauge.builder("zayavka.outbox.oldest")
          .description("How long the oldest waiting effect has been due")
          .baseUnit("seconds")
          .register(registry);
  private final Counter takeovers =
      Counter.builder("zayavka.takeovers")
          .description("Dead instances whose work this one took over")
          .register(registry);

  Meters() {
    // Prometheus sees no increase in a series that begins with 1: an alert would miss the first.
    AllowedUpdates.NAMES.forEach(kind -> updates(kind, UpdateObserver.Outcome.PARKED));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbage.bindTo(registry);
  }

  /**
   * The present values as text.
   *
   * @param outbox depths of the outbox; empty while it cannot be read, and then its gauges are
   *     absent
   */
  String scrape(Optional<List<OutboxDepth>> outbox) {
    List<OutboxDepth> channels = outbox.orElse(List.of());
    depth.register(channels.stream().flatMap(Meters::depthRows).toList(), true);
    age.register(channels.stream().map(Meters::ageRow).toList(), true);
    return registry.scrape();
  }

  @Override
  public void updateHandled(String kind, UpdateObserver.Outcome outcome, Duration took) {
    updates(kind, outcome).record(took);
  }

  @Override
  public void called(String method, CallObserver.Outcome outcome) {
    Counter.builder("zayavka.telegram.calls")
        .description("Calls to the Bot API, by method and outcome")
        .tags("method", method, "outcome", outcome.name())
        .register(registry)
        .increment();
  }

  /** A command was carried out or refused. */
  void command(String desk, String command, String outcome) {
    Counter.builder("zayavka.commands")
        .description("Commands, by desk, kind and outcome")
        .tags("desk", desk, "command", command, "outcome", outcome)
        .register(registry)
        .increment();
  }

  /** There is such timed work; an alert then sees its first failure, too. */
  void timer(String name) {
    timedWork(name, "DONE");
    timedWork(name, "FAILED");
  }

  /** Timed work was done, or failed. */
  void timerFired(String name, boolean done) {
    timedWork(name, done ? "DONE" : "FAILED").increment();
  }

  /** This instance freed what others held that were dead. */
  void tookOver(int instances) {
    takeovers.increment(instances);
  }

  /** Adds to a counter. */
  void count(String name, long amount, String... labels) {
    registry.counter(name, labels).increment(amount);
  }

  /** Records a duration, in buckets up to two minutes. */
  void time(String name, Duration took, String... labels) {
    Timer.builder(name)
        .tags(labels)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(10))
        .maximumExpectedValue(Duration.ofMinutes(2))
        .register(registry)
        .record(took);
  }

  /** Registers a gauge whose value is read on every scrape. */
  void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  @Override
  public void attempted(
      Claim claim,
      Delivery outcome,
      Disposition disposition,
      Duration took,
      Duration sinceEnqueued) {
    Tags tags =
        Tags.of(
            "channel", claim.route().channel().name(),
            "effect", claim.effect().getClass().getSimpleName());
    Counter.builder("zayavka.deliveries")
        .description("Attempts to deliver, by channel, effect, outcome and what became of it")
        .tags(tags)
        .tag("outcome", outcome.getClass().getSimpleName())
        .tag("disposition", disposition.getClass().getSimpleName())
        .register(registry)
        .increment();
    if (claim.inDoubt() && isOver(disposition)) {
      Counter.builder("zayavka.deliveries.in.doubt")
          .description("Effects whose worker never said how the attempt ended")
          .tags(tags)
          .register(registry)
          .increment();
    }
    timer("zayavka.delivery.call", "Time a sink took", claim).record(took);
    if (outcome instanceof Delivery.Delivered) {
      timer("zayavka.delivery.latency", "Time from the decision to its delivery", claim)
          .record(sinceEnqueued);
    }
  }

  /** An effect stays in doubt over all its attempts, and is counted once. */
  private static boolean isOver(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Done done -> true;
      case Disposition.Dead dead -> true;
      case Disposition.Parked parked -> true;
      case Disposition.Retry retry -> false;
      case Disposition.Held held -> false;
      case Disposition.Postponed postponed -> false;
    };
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }

  private Counter timedWork(String name, String outcome) {
    return Counter.builder("zayavka.timed.work")
        .description("Work done by the clock, by timer and outcome")
        .tags("timer", name, "outcome", outcome)
        .register(registry);
  }

  private Timer updates(String kind, UpdateObserver.Outcome outcome) {
    return Timer.builder("zayavka.updates")
        .description("Updates from Telegram, by kind and outcome")
        .tags("kind", kind, "outcome", outcome.name())
        .register(registry);
  }

  private Timer timer(String name, String description, Claim claim) {
    return Timer.builder(name)
        .description(description)
        .tag("channel", claim.route().channel().name())
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(1))
        .register(registry);
  }

  private static Stream<Row<?>> depthRows(OutboxDepth depth) {
    return Stream.of(
        row(depth, "waiting", depth.waiting()),
        row(depth, "dead", depth.dead()),
        row(depth, "parked", depth.parked()));
  }

  private static Row<?> row(OutboxDepth depth, String state, long value) {
    return Row.of(Tags.of("channel", depth.channel().name(), "state", state), value);
  }

  private static Row<?> ageRow(OutboxDepth depth) {
    return Row.of(Tags.of("channel", depth.channel().name()), depth.oldest().toMillis() / 1000.0);
  }
}
