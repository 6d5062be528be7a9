package dev.zayavka.adapter.postgres.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A leased row of the outbox, as stored. */
record ClaimedRow(
    long id,
    String kind,
    String effect,
    String channel,
    String destination,
    String orderingKey,
    short urgency,
    String guarantee,
    String onRefusal,
    @Nullable String supersedeKey,
    Instant dueAt,
    int attempts,
    Instant firstAttemptAt,
    String leasedBy,
    boolean inDoubt,
    Instant createdAt) {}
