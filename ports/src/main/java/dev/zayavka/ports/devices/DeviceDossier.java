package dev.zayavka.ports.devices;

/**
 * What is known of a device in every state.
 *
 * @param version how many steps people took with it; joining and leaving the queue are none
 */
public record DeviceDossier(DeviceId id, DeviceFields fields, int version) {}
