package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/**
 * A technician who works on tickets in a group of their own.
 *
 * @param name 1 to 64 characters, unique
 * @param user their Telegram id, when known
 * @param group the forum where their mirror topics are opened
 * @param active false when no ticket is to be given to them
 */
public record Technician(
    TechnicianId id, String name, Optional<PersonId> user, ChatId group, boolean active) {

  /** Longest name. */
  public static final int MAX_NAME = 64;

  public Technician {
    name = requireName(name);
    if (group.isPrivate()) {
      throw new IllegalArgumentException("a technician's group is no private chat");
    }
  }

  /**
   * The name without white space around it.
   *
   * @throws IllegalArgumentException when it is blank or too long
   */
  public static String requireName(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
      throw new IllegalArgumentException("a technician's name has 1 to 64 characters");
    }
    return stripped;
  }
}
