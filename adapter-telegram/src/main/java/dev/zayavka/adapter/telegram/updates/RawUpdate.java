package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A received update, parsed only as far as its lane needs.
 *
 * @param id Telegram's {@code update_id}
 * @param kind the name of the field that is there: {@code message}, {@code callback_query}, ...
 * @param lane updates of one lane are handled in order: the chat, else the person, else the update
 * @param json the whole of it
 */
record RawUpdate(long id, String kind, long lane, JsonNode json) {

  private static final List<List<String>> CHAT_PATHS =
      List.of(List.of("chat", "id"), List.of("message", "chat", "id"), List.of("from", "id"));

  /** Reads the envelope; empty for something that is no update. */
  static Optional<RawUpdate> of(JsonNode json) {
    JsonNode id = json.path("update_id");
    if (!id.canConvertToLong() || !id.isIntegralNumber()) {
      return Optional.empty();
    }
    String kind =
        json.properties().stream()
            .map(java.util.Map.Entry::getKey)
            .filter(name -> !name.equals("update_id"))
            .findFirst()
            .orElse("nothing");
    return Optional.of(new RawUpdate(id.asLong(), kind, lane(json.path(kind), id.asLong()), json));
  }

  private static long lane(JsonNode content, long id) {
    for (List<String> path : CHAT_PATHS) {
      JsonNode node = content;
      for (String step : path) {
        node = node.path(step);
      }
      if (node.isIntegralNumber()) {
        return node.asLong();
      }
    }
    return id;
  }
}
