package dev.zayavka.ports.delivery;

import dev.zayavka.ports.delivery.Route.Channel;
import java.time.Duration;

/**
 * Number of effects in the outbox of one channel.
 *
 * @param waiting effects not delivered yet, those in flight included
 * @param dead effects given up
 * @param parked effects in doubt that wait for a person
 * @param oldest how long the oldest waiting one has been due; zero when none is
 */
public record OutboxDepth(Channel channel, long waiting, long dead, long parked, Duration oldest) {}
