package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import java.util.Set;

/**
 * Content of a message.
 *
 * @param kind the JSON field of its content: {@code text}, {@code photo}, {@code
 *     forum_topic_created} ...
 * @param text the text, or the caption of a medium
 * @param fields all other fields of the message's JSON; must not be modified
 */
public record MessageBody(String kind, TextWithEntities text, ObjectNode fields) {
  private static final Set<String> WITH_CAPTION =
      Set.of("photo", "video", "audio", "voice", "document", "animation");
  private static final Set<String> SERVICE =
      Set.of(
          "forum_topic_created",
          "forum_topic_edited",
          "forum_topic_closed",
          "forum_topic_reopened",
          "pinned_message",
          "new_chat_members",
          "left_chat_member",
          "new_chat_title",
          "migrate_to_chat_id",
          "migrate_from_chat_id");

  public static MessageBody text(TextWithEntities text) {
    return new MessageBody("text", text, JsonNodes.object());
  }

  public static MessageBody of(String kind, TextWithEntities caption, ObjectNode fields) {
    return new MessageBody(kind, caption, fields);
  }

  public boolean isText() {
    return kind.equals("text");
  }

  public boolean hasCaption() {
    return WITH_CAPTION.contains(kind);
  }

  public boolean isService() {
    return SERVICE.contains(kind);
  }

  public MessageBody withText(TextWithEntities other) {
    return new MessageBody(kind, other, fields);
  }

  void writeTo(ObjectNode message) {
    fields.properties().forEach(field -> message.set(field.getKey(), field.getValue()));
    if (isText()) {
      message.put("text", text.text());
      putEntities(message, "entities");
    } else if (!text.isEmpty()) {
      message.put("caption", text.text());
      putEntities(message, "caption_entities");
    }
  }

  private void putEntities(ObjectNode message, String field) {
    if (!text.entities().isEmpty()) {
      message.set(field, text.entitiesJson());
    }
  }
}
