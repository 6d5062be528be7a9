package dev.zayavka.ports.delivery;

import dev.zayavka.ports.delivery.Route.Channel;
import java.time.Duration;

/**
 * How much waits in the outbox for one channel.
 *
 * @param waiting effects not delivered yet, those in flight included
 * @param dead effects given up
 * @param parked effects in doubt that wait for a person
 * @param oldest how long the oldest waiting one has been due; zero when none is
 */
public record OutboxDepth(Channel channel, long waiting, long dead, long parked, Duration oldest) {}
