package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import java.time.Duration;

/**
 * The limits of one channel.
 *
 * @param concurrency how many of its deliveries are in flight at most in one instance, positive
 * @param lease how long a claim lasts; longer than the sink's own time limit
 * @param retries when a failed delivery is tried again
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
