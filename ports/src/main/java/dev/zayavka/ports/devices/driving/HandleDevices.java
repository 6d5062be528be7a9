package dev.zayavka.ports.devices.driving;

import dev.zayavka.ports.devices.DeviceOutcome;
import dev.zayavka.ports.devices.DeviceRequest;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for devices: the buttons of borrowers and admins. */
public interface HandleDevices extends HandleCommands<DeviceRequest, DeviceOutcome> {}
