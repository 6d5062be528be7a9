package dev.zayavka.ports.devices.lending.driving;

import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for devices: the buttons of borrowers and admins. */
public interface HandleDevices extends HandleCommands<DeviceRequest, DeviceOutcome> {}
