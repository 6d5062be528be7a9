package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/**
 * A Telegram account (Bot API, User).
 *
 * @param username without {@code @}, empty if there is none
 * @param languageCode IETF tag, empty if the app does not send it
 * @param deactivated true if the account was deleted
 */
public record User(
    long id,
    boolean bot,
    String firstName,
    String lastName,
    String username,
    String languageCode,
    boolean deactivated) {

  /** The author shown for anonymous administrators (Bot API, Message, sender_chat). */
  public static final User GROUP_ANONYMOUS_BOT =
      new User(1087968824L, true, "Group", "", "GroupAnonymousBot", "", false);

  public static User person(long id) {
    return new User(id, false, "Person " + id, "", "", "ru", false);
  }

  public User named(String first, String last) {
    return new User(id, bot, first, last, username, languageCode, deactivated);
  }

  public User withUsername(String name) {
    return new User(id, bot, firstName, lastName, name, languageCode, deactivated);
  }

  public User speaking(String language) {
    return new User(id, bot, firstName, lastName, username, language, deactivated);
  }

  public User deactivate() {
    return new User(id, bot, firstName, lastName, username, languageCode, true);
  }

  public String fullName() {
    return lastName.isEmpty() ? firstName : firstName + " " + lastName;
  }

  public ObjectNode toJson() {
    ObjectNode json =
        JsonNodes.object()
            .put("id", id)
            .put("is_bot", bot)
            .put("first_name", deactivated ? "" : firstName);
    putIfSet(json, "last_name", lastName);
    putIfSet(json, "username", username);
    putIfSet(json, "language_code", languageCode);
    return json;
  }

  private static void putIfSet(ObjectNode json, String field, String value) {
    if (!value.isEmpty()) {
      json.put(field, value);
    }
  }
}
