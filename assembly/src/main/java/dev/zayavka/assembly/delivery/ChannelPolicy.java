package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import java.time.Duration;

/**
 * The limits of one channel.
 *
 * @param concurrency maximum deliveries in flight in one instance, positive
 * @param lease duration of a claim; longer than the sink's own time limit
 * @param retries schedule of attempts after a failed delivery
 */
public record ChannelPolicy(Channel channel, int concurrency, Duration lease, RetryPolicy retries) {

  public ChannelPolicy {
    if (concurrency < 1) {
      throw new IllegalArgumentException(channel + " delivers at least one effect at a time");
    }
  }

  /** The same with another concurrency limit. */
  public ChannelPolicy withConcurrency(int limit) {
    return new ChannelPolicy(channel, limit, lease, retries);
  }
}
