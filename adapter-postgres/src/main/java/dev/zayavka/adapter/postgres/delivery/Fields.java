package dev.zayavka.adapter.postgres.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** The fields most effects have, as codecs write and read them. */
public final class Fields {

  private static final String TO = "to";

  private Fields() {}

  /** Begins the JSON of an effect that goes to a person. */
  public static ObjectNode to(PersonId person) {
    return JsonbTrees.object().put(TO, person.value());
  }

  public static PersonId to(JsonNode json) {
    return new PersonId(number(json, TO));
  }

  public static ObjectNode message(MessageRef message) {
    return JsonbTrees.object().put("chat", message.chat().value()).put("id", message.messageId());
  }

  public static MessageRef message(JsonNode json) {
    return new MessageRef(new ChatId(number(json, "chat")), number(json, "id"));
  }

  public static long number(JsonNode json, String field) {
    return json.required(field).longValue();
  }

  public static String text(JsonNode json, String field) {
    return json.required(field).textValue();
  }

  public static <E extends Enum<E>> E constant(JsonNode json, String field, Class<E> type) {
    return Enum.valueOf(type, text(json, field));
  }

  public static <E extends Enum<E>> Optional<E> constantIfAny(
      JsonNode json, String field, Class<E> type) {
    return json.has(field) ? Optional.of(constant(json, field, type)) : Optional.empty();
  }
}
