package dev.zayavka.ports.devices;

/**
 * A category with devices in it.
 *
 * @param devices how many
 */
public record Category(CategoryId id, String name, int devices) {}
