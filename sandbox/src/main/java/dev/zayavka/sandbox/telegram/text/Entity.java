package dev.zayavka.sandbox.telegram.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Formatting of a part of a text (Bot API, MessageEntity).
 *
 * @param offset in UTF-16 code units, as in Java strings
 * @param length in UTF-16 code units, at least 1
 * @param attributes {@code url}, {@code language}, {@code custom_emoji_id}, or {@code user_id} of a
 *     mention without a username
 */
public record Entity(String type, int offset, int length, Map<String, String> attributes) {
  private static final List<String> OUTER_FIRST =
      List.of(
          "expandable_blockquote",
          "blockquote",
          "pre",
          "code",
          "text_link",
          "text_mention",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "custom_emoji");

  /** Telegram's order: by offset, the longer first, and for equal ones the outer kind first. */
  static final Comparator<Entity> ORDER =
      Comparator.comparingInt(Entity::offset)
          .thenComparing(Comparator.comparingInt(Entity::length).reversed())
          .thenComparingInt(entity -> OUTER_FIRST.indexOf(entity.type()));

  public Entity {
    attributes = Map.copyOf(attributes);
  }

  public static Entity of(String type, int offset, int length) {
    return new Entity(type, offset, length, Map.of());
  }

  int end() {
    return offset + length;
  }

  boolean overlaps(Entity other) {
    return offset < other.end() && other.offset < end();
  }

  Entity within(int from, int to) {
    int start = Math.max(offset, from);
    int end = Math.min(end(), to);
    return new Entity(type, start - from, end - start, attributes);
  }

  public ObjectNode toJson() {
    ObjectNode json =
        JsonNodes.object().put("offset", offset).put("length", length).put("type", type);
    attributes.forEach(
        (name, value) -> {
          if (name.equals("user_id")) {
            json.putObject("user")
                .put("id", Long.parseLong(value))
                .put("is_bot", false)
                .put("first_name", "");
          } else {
            json.put(name, value);
          }
        });
    return json;
  }
}
