package dev.zayavka.assembly.bell;

import java.time.Duration;

/**
 * Settings of the desk.
 *
 * @param quietAfter time after the last ring until the bell is quiet again
 */
public record BellSettings(Duration quietAfter) {}
