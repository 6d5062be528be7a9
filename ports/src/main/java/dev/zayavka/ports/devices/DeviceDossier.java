package dev.zayavka.ports.devices;

/**
 * Data of a device that all its states share.
 *
 * @param version how many steps people took with it; joining and leaving the queue are none
 */
public record DeviceDossier(DeviceId id, DeviceFields fields, int version) {}
