package dev.zayavka.ports.assessment.driving;

import dev.zayavka.ports.assessment.BroadcastCommand;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for broadcasts. */
public interface HandleBroadcasts extends HandleCommands<BroadcastCommand, BroadcastOutcome> {}
