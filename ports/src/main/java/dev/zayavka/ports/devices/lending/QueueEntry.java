package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/**
 * A person waiting for a device.
 *
 * @param since when they joined the queue, which is their place in it
 */
public record QueueEntry(PersonId person, Instant since) {}
