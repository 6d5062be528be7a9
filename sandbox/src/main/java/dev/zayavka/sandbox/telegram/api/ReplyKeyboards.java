package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.telegram.world.Chat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keyboards in place of the letters (Bot API, ReplyKeyboardMarkup, ReplyKeyboardRemove). They
 * belong to the chat and are in no message.
 */
final class ReplyKeyboards {
  private static final int MOST_KEYS = 300;

  private ReplyKeyboards() {}

  /** Rows of keys of a call; empty rows for a removal, nothing for a call without either. */
  static Optional<List<List<String>>> keys(Arguments arguments) {
    Optional<ObjectNode> markup = arguments.object("reply_markup");
    if (markup.isPresent() && markup.get().path("remove_keyboard").asBoolean()) {
      return Optional.of(List.of());
    }
    return markup.filter(given -> given.has("keyboard")).map(given -> rows(given.path("keyboard")));
  }

  static void show(Arguments arguments, Chat chat) {
    keys(arguments).ifPresent(chat::showKeys);
  }

  private static List<List<String>> rows(JsonNode given) {
    if (!given.isArray()) {
      throw unparsable("Field \"keyboard\" must be of type Array");
    }
    List<List<String>> rows = new ArrayList<>();
    int keys = 0;
    for (JsonNode row : given) {
      if (!row.isArray()) {
        throw unparsable("Expected an Array of KeyboardButton");
      }
      List<String> texts = row.valueStream().map(ReplyKeyboards::text).toList();
      keys += texts.size();
      rows.add(texts);
    }
    if (keys > MOST_KEYS) {
      throw ApiException.badRequest("reply markup is too long");
    }
    return rows;
  }

  private static String text(JsonNode key) {
    String text = key.isTextual() ? key.asText() : key.path("text").asText("");
    if (text.isBlank()) {
      throw ApiException.badRequest(
          "can't parse keyboard button: Field \"text\" must be of type String");
    }
    return text.strip();
  }

  private static ApiException unparsable(String reason) {
    return ApiException.badRequest("can't parse reply keyboard: " + reason);
  }
}
