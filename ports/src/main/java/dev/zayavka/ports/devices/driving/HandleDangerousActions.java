package dev.zayavka.ports.devices.driving;

import dev.zayavka.ports.devices.DangerousOutcome;
import dev.zayavka.ports.devices.DangerousRequest;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for dangerous actions of developers: asks for the code. */
public interface HandleDangerousActions
    extends HandleCommands<DangerousRequest, DangerousOutcome> {}
