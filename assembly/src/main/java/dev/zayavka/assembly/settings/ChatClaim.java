package dev.zayavka.assembly.settings;

import dev.zayavka.ports.shared.ChatId;

/**
 * A chat that a variable gives to a desk. Two variables must not give out one chat.
 *
 * @param part of the variable's value, as the technician's name; empty for the whole value
 */
public record ChatClaim(Variable variable, String part, ChatId chat) {

  /** The whole value of a variable. */
  public static ChatClaim of(Variable variable, ChatId chat) {
    return new ChatClaim(variable, "", chat);
  }
}
