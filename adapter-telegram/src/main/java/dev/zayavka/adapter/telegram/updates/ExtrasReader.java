package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageExtras;
import dev.zayavka.ports.conversation.MessageExtras.Origin;
import dev.zayavka.ports.conversation.MessageExtras.Quote;
import java.util.Optional;

/** Reader of the attributes of a message besides its words and its file (Bot API, Message). */
final class ExtrasReader {

  private ExtrasReader() {}

  static MessageExtras of(JsonNode message, boolean unread) {
    JsonNode preview = message.path("link_preview_options");
    return new MessageExtras(
        unread,
        message.path("has_media_spoiler").asBoolean(),
        message.path("show_caption_above_media").asBoolean(),
        message.path("disable_notification").asBoolean(),
        preview.isObject() ? preview.toString() : "",
        quote(message.path("quote")),
        origin(message.path("forward_origin")));
  }

  private static Optional<Quote> quote(JsonNode quote) {
    String words = quote.path("text").asText();
    JsonNode marks = quote.path("entities");
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Quote(
                new FormattedText(words, marks.isArray() ? marks.toString() : ""),
                quote.path("position").asInt()));
  }

  /** A channel is named as itself, a person as they are or as they let themselves be called. */
  private static Optional<Origin> origin(JsonNode origin) {
    if (!origin.isObject()) {
      return Optional.empty();
    }
    JsonNode chat = origin.has("chat") ? origin.path("chat") : origin.path("sender_chat");
    if (chat.isObject()) {
      return Optional.of(new Origin(chat.path("title").asText(), true));
    }
    return Optional.of(
        new Origin(
            UserNode.of(origin.path("sender_user"))
                .map(user -> user.person().name())
                .orElseGet(() -> origin.path("sender_user_name").asText()),
            false));
  }
}
