package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import java.time.Duration;

/** Is told of every attempt to deliver. */
public interface DeliveryObserver {

  /**
   * An attempt is over and written down.
   *
   * @param took how long the sink took
   * @param sinceEnqueued how long ago the effect was enqueued
   */
  void attempted(
      Claim claim,
      Delivery outcome,
      Disposition disposition,
      Duration took,
      Duration sinceEnqueued);
}
