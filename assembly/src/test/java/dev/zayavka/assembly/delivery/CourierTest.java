package dev.zayavka.assembly.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.RecordingSink;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourierTest {

  private static final Effect PUBLISH = new CreditEffect.PublishCard(ONEF_ID, GROUP);

  private final MovableClock clock = new MovableClock();
  private final RecordingSink sink = new RecordingSink(Channel.TELEGRAM);
  private final Ledger ledger = new Ledger();
  private final List<Duration> latencies = new ArrayList<>();
  private final Courier courier =
      new Courier(
          sink,
          new Settlers(List.of(ledger)),
          clock,
          () -> 0.5,
          (claim, outcome, disposition, took, since) -> latencies.add(since));

  @Test
  void an_outcome_is_settled_by_the_desk_that_owns_the_effect() {
    Refused refused = new Refused(400, "chat not found", true);
    sink.next(refused);
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(ledger.outcomes).containsExactly(refused);
    assertThat(ledger.jitters).containsExactly(0.5);
  }

  @Test
  void latency_is_measured_from_the_decision() {
    clock.advance(Duration.ofSeconds(3));
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(latencies).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void a_sink_that_breaks_is_an_attempt_that_failed() {
    sink.nextThrows(new IllegalStateException("on purpose"));
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(ledger.outcomes).singleElement().isInstanceOf(TryLater.class);
  }

  @Test
  void data_that_the_database_refuses_are_not_tried_again() {
    sink.nextThrows(dataError("23505"));
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(ledger.outcomes)
        .containsExactly(
            new Delivery.Broken("the database refuses the data, SQLSTATE 23505", false));
  }

  @Test
  void an_outage_of_the_database_is_tried_again() {
    sink.nextThrows(dataError("08006"));
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(ledger.outcomes).singleElement().isInstanceOf(TryLater.class);
  }

  @Test
  void an_outcome_that_the_database_refuses_is_given_up() {
    ledger.refuses = Delivery.Delivered.class;
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(ledger.outcomes)
        .containsExactly(
            new Delivery.Broken("the database refuses the data, SQLSTATE 22021", true));
  }

  private static IllegalStateException dataError(String state) {
    return new IllegalStateException("on purpose", new SQLException("on purpose", state));
  }

  @Test
  void what_is_too_large_for_the_heap_is_an_attempt_that_failed() {
    sink.always(
        claim -> {
          throw new OutOfMemoryError("on purpose");
        });
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(ledger.outcomes).containsExactly(new TryLater("internal error: OutOfMemoryError"));
  }

  @Test
  void what_must_not_be_sent_twice_is_not_sent_while_in_doubt() {
    courier.carry(claim(true, Guarantee.AT_MOST_ONCE), () -> {});
    assertThat(sink.claims()).isEmpty();
    assertThat(ledger.outcomes).singleElement().isInstanceOf(TryLater.class);
  }

  @Test
  void what_may_be_sent_twice_is_sent_again_when_in_doubt() {
    courier.carry(claim(true, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(sink.claims()).hasSize(1);
  }

  @Test
  void what_the_stop_cuts_off_is_left_to_the_next_instance() {
    sink.next(new TryLater("interrupted"));
    Thread.currentThread().interrupt();
    courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {});
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ledger.outcomes).isEmpty();
    assertThat(latencies).isEmpty();
  }

  @Test
  void an_outcome_that_cannot_be_written_down_stops_nobody() {
    ledger.broken = true;
    assertThatCode(() -> courier.carry(claim(false, Guarantee.AT_LEAST_ONCE), () -> {}))
        .doesNotThrowAnyException();
    assertThat(latencies).isEmpty();
  }

  private static Claim claim(boolean inDoubt, Guarantee guarantee) {
    Route usual = PUBLISH.route();
    Route route =
        new Route(
            usual.channel(),
            usual.destination(),
            usual.orderingKey(),
            usual.urgency(),
            guarantee,
            usual.onRefusal(),
            usual.supersedes());
    return new Claim(
        1, PUBLISH, route, MovableClock.START, 1, MovableClock.START, inDoubt, "worker");
  }

  private static final class Ledger implements SettleDeliveries {
    private final List<Delivery> outcomes = new ArrayList<>();
    private final List<Double> jitters = new ArrayList<>();
    private boolean broken;
    private Class<?> refuses = Void.class;

    @Override
    public boolean owns(Effect effect) {
      return effect instanceof CreditEffect;
    }

    @Override
    public List<Disposition> settle(List<Attempt> attempts) {
      if (broken) {
        throw new IllegalStateException("on purpose");
      }
      if (attempts.stream().anyMatch(attempt -> refuses.isInstance(attempt.outcome()))) {
        throw dataError("22021");
      }
      attempts.forEach(attempt -> outcomes.add(attempt.outcome()));
      attempts.forEach(attempt -> jitters.add(attempt.jitter()));
      return attempts.stream().<Disposition>map(attempt -> new Disposition.Done()).toList();
    }
  }
}
