package dev.zayavka.ports.devices.forms.driving;

import dev.zayavka.ports.devices.forms.DangerousOutcome;
import dev.zayavka.ports.devices.forms.DangerousRequest;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for dangerous actions of developers: asks for the code. */
public interface HandleDangerousActions
    extends HandleCommands<DangerousRequest, DangerousOutcome> {}
