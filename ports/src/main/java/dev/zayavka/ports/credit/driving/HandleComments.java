package dev.zayavka.ports.credit.driving;

import dev.zayavka.ports.credit.CommentCommand;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.shared.driving.HandleCommands;

/** Command handler for answers to the question for a comment. */
public interface HandleComments extends HandleCommands<CommentCommand, CommentOutcome> {}
