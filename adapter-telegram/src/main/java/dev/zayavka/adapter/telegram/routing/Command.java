package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.CommandSpec;

/**
 * Command with its action.
 *
 * @param spec its name and its audience
 * @param action carries it out; given only to those it is for
 */
public record Command(CommandSpec spec, Action action) {

  /** Action of a command. */
  public interface Action {

    /**
     * Carries it out.
     *
     * @param arguments text after the command, trimmed
     */
    void run(InboundMessage message, String arguments);
  }
}
