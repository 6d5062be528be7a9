package dev.zayavka.testkit.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.driven.Sink;
import org.junit.jupiter.api.Test;

/** Contract of {@link Sink}, for every system it delivers to. */
public interface SinkContract {
  /** A sink in front of a system that takes everything; the same whenever asked within a test. */
  Sink sink();

  /** Something this sink can deliver. */
  Claim aClaim();

  /** Takes the system away: connections are refused, or never answered. */
  void outsideIsGone();

  @Test
  default void a_sink_carries_what_is_routed_to_its_channel() {
    assertThat(sink().channel()).isEqualTo(aClaim().route().channel()).isEqualTo(sink().channel());
  }

  @Test
  default void what_was_taken_is_delivered() {
    assertThat(sink().deliver(aClaim())).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  default void a_system_that_is_gone_leaves_us_in_doubt_and_breaks_nothing() {
    outsideIsGone();
    assertThat(sink().deliver(aClaim())).isInstanceOf(Delivery.TryLater.class);
  }
}
