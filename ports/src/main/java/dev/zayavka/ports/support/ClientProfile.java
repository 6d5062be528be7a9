package dev.zayavka.ports.support;

import java.time.Instant;
import java.util.Optional;

/**
 * Profile of a client.
 *
 * @param phone as they shared it, digits alone
 * @param banned true when nothing of theirs is taken in
 * @param createdAt when they first wrote
 * @param lastSeen when they last wrote, to the minute
 */
public record ClientProfile(
    Client client, Optional<String> phone, boolean banned, Instant createdAt, Instant lastSeen) {}
