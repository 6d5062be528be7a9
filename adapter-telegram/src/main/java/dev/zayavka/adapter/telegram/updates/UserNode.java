package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.shared.Person;
import java.util.Optional;

/** The fields of a user that are used (Bot API, User), read from the JSON tree. */
record UserNode(JsonNode json) {

  /** A user; empty without an id. */
  static Optional<UserNode> of(JsonNode json) {
    return json.path("id").isIntegralNumber() && json.path("id").asLong() > 0
        ? Optional.of(new UserNode(json))
        : Optional.empty();
  }

  long id() {
    return json.path("id").asLong();
  }

  Person person() {
    String name = json.path("first_name").asText() + " " + json.path("last_name").asText();
    return Person.of(id(), name.strip());
  }

  /** Their username, without the {@code @}. */
  Optional<String> username() {
    return Optional.ofNullable(json.path("username").textValue());
  }
}
