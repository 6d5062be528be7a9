package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import java.time.Duration;

/** Listener for every attempt to deliver. */
public interface DeliveryObserver {

  /**
   * Called after an attempt whose outcome was stored.
   *
   * @param took duration of the sink's call
   * @param sinceEnqueued age of the effect since it was enqueued
   */
  void attempted(
      Claim claim,
      Delivery outcome,
      Disposition disposition,
      Duration took,
      Duration sinceEnqueued);
}
