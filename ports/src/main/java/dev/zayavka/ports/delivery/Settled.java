package dev.zayavka.ports.delivery;

import java.time.Instant;

/** A claimed effect and what becomes of it, from {@code at} on. */
public record Settled(Claim claim, Disposition disposition, Instant at) {}
