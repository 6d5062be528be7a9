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
      Set.of("photo", "live_photo", "video", "audio", "voice", "document", "animation");
  private static final Set<String> NEVER_COPIED =
      Set.of(
          "paid_media",
          "giveaway",
          "giveaway_winners",
          "giveaway_completed",
          "invoice",
          "gift",
          "unique_gift");
  private static final Set<String> WITH_TEXT = Set.of("text", "rich_message", "game");
  private static final Set<String> EDITABLE_MEDIA =
      Set.of("photo", "live_photo", "video", "audio", "document", "animation");
  private static final String ABOVE = "show_caption_above_media";
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

  /**
   * False for service messages, and for the kinds that no bot can copy (Bot API, copyMessage). A
   * quiz can be copied only if its answer is known.
   */
  public boolean isCopyable() {
    boolean secretQuiz =
        fields.path("poll").path("type").asText().equals("quiz")
            && !fields.path("poll").has("correct_option_ids")
            && !fields.path("poll").has("correct_option_id");
    return !isService() && !NEVER_COPIED.contains(kind) && !secretQuiz;
  }

  /** True if its text can be edited (Bot API, editMessageText). */
  public boolean hasEditableText() {
    return WITH_TEXT.contains(kind);
  }

  /** True if another medium can take its place (Bot API, editMessageMedia). */
  public boolean hasEditableMedia() {
    return isText() || EDITABLE_MEDIA.contains(kind);
  }

  /** The same content with its caption above or below the medium. */
  public MessageBody captionAbove(boolean above) {
    ObjectNode other = fields.deepCopy();
    other.remove(ABOVE);
    if (above) {
      other.put(ABOVE, true);
    }
    return new MessageBody(kind, text, other);
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
