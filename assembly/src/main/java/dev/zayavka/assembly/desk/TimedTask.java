package dev.zayavka.assembly.desk;

import java.time.Duration;

/**
 * Work done by the clock, in one instance at a time.
 *
 * @param name unique over all desks; a label of metrics, and stored
 */
public record TimedTask(String name, Duration interval, Runnable action) {}
