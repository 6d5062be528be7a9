package dev.zayavka.ports.delivery.driven;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Route.Channel;

/** Sink of one channel: delivers effects to an outside system. */
public interface Sink {

  /** The channel it delivers. */
  Channel channel();

  /**
   * Renders the effect from the state as it is now and sends it. Takes at most the sink's own time
   * limit, which is shorter than a lease; whatever goes wrong out there is an outcome. An exception
   * means that we are broken, and is treated as {@link Delivery.TryLater}.
   */
  Delivery deliver(Claim claim);
}
