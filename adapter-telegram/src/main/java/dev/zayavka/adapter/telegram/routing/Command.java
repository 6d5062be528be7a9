package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.CommandSpec;

/**
 * A command and what is done about it.
 *
 * @param spec its name and whose it is
 * @param action carries it out; given only to those it is for
 */
public record Command(CommandSpec spec, Action action) {

  /** Carries a command out. */
  public interface Action {

    /**
     * Carries it out.
     *
     * @param arguments what stood behind the command, trimmed
     */
    void run(InboundMessage message, String arguments);
  }
}
