package dev.zayavka.adapter.telegram.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Words with the formatting Telegram gave them (Bot API, MessageEntity): offsets and lengths count
 * UTF-16 units, as Java's strings do.
 *
 * @param text as people read it
 * @param entities an array of entities, never changed
 */
public record EntityHtml(String text, ArrayNode entities) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Words without formatting. */
  public static EntityHtml plain(String text) {
    return new EntityHtml(text, JSON.createArrayNode());
  }

  /** Words in bold. */
  public static EntityHtml bold(String text) {
    ArrayNode entities = JSON.createArrayNode();
    entities.addObject().put("type", "bold").put("offset", 0).put("length", text.length());
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
      return JSON.readTree(marks) instanceof ArrayNode entities
          ? new EntityHtml(text, entities)
          : plain(text);
    } catch (JsonProcessingException broken) {
      return plain(text);
    }
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
}
