package dev.zayavka.ports.shared;

import java.util.Map;

/**
 * A question the bot has asked a person in private and now waits to have answered. It routes the
 * next message; it never decides anything.
 *
 * @param name which question, with its desk in front: {@code credit.comment}
 * @param data what the desk needs to understand the answer
 */
public record Dialogue(String name, Map<String, String> data) {

  public Dialogue {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a dialogue has a name");
    }
    data = Map.copyOf(data);
  }
}
