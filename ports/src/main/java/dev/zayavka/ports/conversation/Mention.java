package dev.zayavka.ports.conversation;

import dev.zayavka.ports.shared.PersonId;

/** Mention of a person in a message (Bot API, MessageEntity). */
public sealed interface Mention {

  /** Mention by username, without the {@code @}. */
  record Named(String username) implements Mention {}

  /** Mention of a person without a username. */
  record Linked(PersonId person) implements Mention {}
}
