package dev.zayavka.assembly.bell;

import java.time.Duration;

/**
 * Settings of the desk.
 *
 * @param quietAfter how long after its last ring the bell is quiet again
 */
public record BellSettings(Duration quietAfter) {}
