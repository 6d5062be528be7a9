package dev.zayavka.ports.assessment.driving;

import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for memberships. */
public interface HandleSignIn extends HandleCommands<SignInCommand, SignInOutcome> {}
