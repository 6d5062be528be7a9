package dev.zayavka.adapter.telegram.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Words with the formatting Telegram gave them (Bot API, MessageEntity): offsets and lengths count
 * UTF-16 units, as Java's strings do.
 *
 * @param text as people read it
 * @param entities an array of entities, never changed
 */
public record EntityHtml(String text, ArrayNode entities) {

  /** Words without formatting. */
  public static EntityHtml plain(String text) {
    return new EntityHtml(text, JsonNodeFactory.instance.arrayNode());
  }

  /** Words in bold. */
  public static EntityHtml bold(String text) {
    return formatted("bold", text);
  }

  /** Words in italics. */
  public static EntityHtml italic(String text) {
    return formatted("italic", text);
  }

  /** Words as a quotation. */
  public static EntityHtml quotation(String text) {
    return formatted("blockquote", text);
  }

  private static EntityHtml formatted(String type, String text) {
    ArrayNode entities = JsonNodeFactory.instance.arrayNode();
    entities.addObject().put("type", type).put("offset", 0).put("length", text.length());
    return new EntityHtml(text, entities);
  }

  /**
   * Words as they are kept.
   *
   * @param marks an array of entities as JSON; empty for none
   */
  public static EntityHtml of(String text, String marks) {
    if (marks.isEmpty()) {
      return plain(text);
    }
    try {
      return Json.MAPPER.readTree(marks) instanceof ArrayNode entities
          ? new EntityHtml(text, entities)
          : plain(text);
    } catch (JsonProcessingException broken) {
      return plain(text);
    }
  }

  /** The words without formatting, in parts of at most this length. */
  public List<EntityHtml> parts(int longest) {
    List<EntityHtml> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + longest);
      if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      parts.add(plain(text.substring(from, to)));
      from = to;
    }
    return parts;
  }

  /** These words, then others, with this between them. */
  public EntityHtml then(String between, EntityHtml next) {
    String before = text + between;
    ArrayNode all = entities.deepCopy();
    for (JsonNode entity : next.entities) {
      if (entity.deepCopy() instanceof ObjectNode moved) {
        all.add(moved.put("offset", moved.path("offset").asInt() + before.length()));
      }
    }
    return new EntityHtml(before + next.text, all);
  }

  /** Loaded by the first words that were kept with formatting. */
  private static final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
  }
}
