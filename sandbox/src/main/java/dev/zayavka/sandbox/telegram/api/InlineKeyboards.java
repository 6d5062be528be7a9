package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Validation of inline keyboards (Bot API, InlineKeyboardMarkup): 1 to 64 bytes of callback data,
 * at most 100 buttons, at most 8 in a row, and 10 kB in total. The last limit is not documented by
 * Telegram (see github.com/tginfo/Telegram-Limits/issues/187). Other kinds of markup are accepted
 * and not shown.
 */
final class InlineKeyboards {
  private static final int LONGEST_DATA = 64;
  private static final int MOST_BUTTONS = 100;
  private static final int WIDEST_ROW = 8;
  private static final int LARGEST = 10_000;
  private static final List<String> KINDS =
      List.of(
          "callback_data",
          "url",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "pay");

  private InlineKeyboards() {}

  /** The inline keyboard of a call, or null if it has none or an empty one. */
  static @Nullable ObjectNode inline(Arguments arguments) {
    Optional<ObjectNode> markup = arguments.object("reply_markup");
    if (markup.isEmpty() || !markup.get().has("inline_keyboard")) {
      return null;
    }
    JsonNode given = markup.get().path("inline_keyboard");
    if (!given.isArray()) {
      throw unparsable("Field \"inline_keyboard\" must be of type Array");
    }
    ObjectNode keyboard = JsonNodes.object();
    ArrayNode rows = keyboard.putArray("inline_keyboard");
    int buttons = 0;
    for (JsonNode row : given) {
      ArrayNode kept = row(row);
      buttons += kept.size();
      if (!kept.isEmpty()) {
        rows.add(kept);
      }
    }
    if (buttons > MOST_BUTTONS || bytes(keyboard) > LARGEST) {
      throw ApiException.badRequest("reply markup is too long");
    }
    return rows.isEmpty() ? null : keyboard;
  }

  private static int bytes(ObjectNode keyboard) {
    return JsonNodes.write(keyboard).getBytes(StandardCharsets.UTF_8).length;
  }

  private static ArrayNode row(JsonNode given) {
    if (!given.isArray()) {
      throw unparsable("Expected an Array of InlineKeyboardButton");
    }
    if (given.size() > WIDEST_ROW) {
      throw ApiException.badRequest("reply markup is too long");
    }
    ArrayNode row = JsonNodes.array();
    given.forEach(button -> row.add(button(button)));
    return row;
  }

  private static ObjectNode button(JsonNode given) {
    String text = given.path("text").asText("");
    if (text.isBlank()) {
      throw ApiException.badRequest(
          "can't parse inline keyboard button: Field \"text\" must be of type String");
    }
    ObjectNode button = JsonNodes.object().put("text", text.strip());
    for (String kind : KINDS) {
      if (given.hasNonNull(kind)) {
        button.set(kind, given.path(kind));
      }
    }
    if (button.size() == 1) {
      throw ApiException.badRequest(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    checkData(given);
    checkUrl(given);
    return button;
  }

  private static void checkData(JsonNode button) {
    if (button.has("callback_data")) {
      int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
      if (bytes == 0 || bytes > LONGEST_DATA) {
        throw ApiException.badRequest("BUTTON_DATA_INVALID");
      }
    }
  }

  private static void checkUrl(JsonNode button) {
    String url = button.path("url").asText("");
    if (button.has("url")
        && !url.matches("(?i)(https?://[^\\s/]+\\.[^\\s]+|tg://\\S+|[^\\s/:]+\\.\\S+)")) {
      throw ApiException.badRequest(
          "inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
    }
  }

  private static ApiException unparsable(String reason) {
    return ApiException.badRequest("can't parse inline keyboard: " + reason);
  }
}
