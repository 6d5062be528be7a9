package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.Entity;
import dev.zayavka.sandbox.telegram.text.EntityDetector;
import dev.zayavka.sandbox.telegram.text.HtmlMarkup;
import dev.zayavka.sandbox.telegram.text.MarkupException;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text and caption arguments with the limits of sendMessage and sendPhoto. The only supported parse
 * mode is HTML; the Markdown modes are refused.
 */
final class TextArguments {
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;

  private TextArguments() {}

  /** The text of a message: 1 to 4096 characters after parsing. */
  static TextWithEntities text(Arguments arguments) {
    TextWithEntities text = parse(arguments, "text", "entities");
    if (text.isEmpty()) {
      throw ApiException.badRequest("message text is empty");
    }
    if (text.length() > LONGEST_TEXT) {
      throw ApiException.badRequest("message is too long");
    }
    return text;
  }

  /** The caption of a medium: up to 1024 characters after parsing. */
  static TextWithEntities caption(Arguments arguments) {
    TextWithEntities caption = parse(arguments, "caption", "caption_entities");
    checkCaption(caption);
    return caption;
  }

  /** Checks the length of a caption. */
  static void checkCaption(TextWithEntities caption) {
    if (caption.length() > LONGEST_CAPTION) {
      throw ApiException.badRequest("message caption is too long");
    }
  }

  private static TextWithEntities parse(Arguments arguments, String name, String entitiesName) {
    String given = arguments.textOr(name, "");
    String mode = arguments.textOr("parse_mode", "").toLowerCase(Locale.ROOT);
    TextWithEntities text =
        switch (mode) {
          case "" -> new TextWithEntities(given, entities(arguments, entitiesName, given));
          case "html" -> html(given);
          default -> throw ApiException.badRequest("unsupported parse_mode");
        };
    return EntityDetector.detect(text.trimmed());
  }

  private static TextWithEntities html(String given) {
    try {
      return HtmlMarkup.parse(given);
    } catch (MarkupException e) {
      throw ApiException.badRequest("can't parse entities: " + e.getMessage());
    }
  }

  private static List<Entity> entities(Arguments arguments, String name, String text) {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode node : arguments.array(name).orElseGet(JsonNodes::array)) {
      int offset = node.path("offset").asInt(-1);
      int length = node.path("length").asInt(-1);
      checkPlace(text, offset, length);
      entities.add(new Entity(node.path("type").asText(), offset, length, attributes(node)));
    }
    return entities;
  }

  /**
   * Checks an entity's offset and length. They count UTF-16 code units and must not split a
   * surrogate pair.
   */
  private static void checkPlace(String text, int offset, int length) {
    if (offset < 0 || length < 0 || offset + length > text.length()) {
      throw ApiException.badRequest("entity beyond the message text");
    }
    if (isInsideSymbol(text, offset)) {
      throw ApiException.badRequest(
          "entity begins in a middle of a UTF-16 symbol at byte offset "
              + bytesUpToSymbolAfter(text, offset));
    }
    if (isInsideSymbol(text, offset + length)) {
      throw ApiException.badRequest(
          "entity beginning at UTF-16 offset %d ends in a middle of a UTF-16 symbol at byte offset %d"
              .formatted(offset, bytesUpToSymbolAfter(text, offset + length)));
    }
  }

  private static boolean isInsideSymbol(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static int bytesUpToSymbolAfter(String text, int insideSymbol) {
    return text.substring(0, insideSymbol + 1).getBytes(StandardCharsets.UTF_8).length;
  }

  private static Map<String, String> attributes(JsonNode node) {
    Map<String, String> attributes = new HashMap<>();
    for (String field : List.of("url", "language", "custom_emoji_id")) {
      if (node.hasNonNull(field)) {
        attributes.put(field, node.path(field).asText());
      }
    }
    if (node.path("user").hasNonNull("id")) {
      attributes.put("user_id", node.path("user").path("id").asText());
    }
    return attributes;
  }
}
