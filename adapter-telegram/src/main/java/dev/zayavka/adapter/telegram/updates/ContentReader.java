package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads what a message holds (Bot API, "Message"). From the JSON itself, for marks are given back
 * to Telegram as they came.
 *
 * <p>A message that holds nothing of this list is no speech: Telegram tells of the chat, somebody
 * joined, something was pinned, and of ever more such things.
 */
final class ContentReader {

  /** An animation has a document beside it, and a venue a location: they come first. */
  private static final List<Field> FIELDS =
      List.of(
          new Field("text", Kind.TEXT),
          new Field("photo", Kind.PHOTO),
          new Field("video", Kind.VIDEO),
          new Field("audio", Kind.AUDIO),
          new Field("voice", Kind.VOICE),
          new Field("video_note", Kind.VIDEO_NOTE),
          new Field("animation", Kind.ANIMATION),
          new Field("document", Kind.DOCUMENT),
          new Field("sticker", Kind.STICKER),
          new Field("venue", Kind.LOCATION),
          new Field("location", Kind.LOCATION),
          new Field("contact", Kind.CONTACT),
          new Field("poll", Kind.POLL),
          new Field("dice", Kind.OTHER),
          new Field("game", Kind.OTHER),
          new Field("story", Kind.OTHER),
          new Field("live_photo", Kind.OTHER),
          new Field("checklist", Kind.OTHER),
          new Field("rich_message", Kind.OTHER),
          new Field("paid_media", Kind.OTHER),
          new Field("invoice", Kind.OTHER));

  private ContentReader() {}

  /** Content of the message; empty for a service message. */
  static Optional<MessageContent> of(JsonNode message) {
    return FIELDS.stream()
        .filter(field -> message.hasNonNull(field.name()))
        .findFirst()
        .map(
            field ->
                new MessageContent(
                    field.kind(),
                    words(message, field.kind()),
                    file(message.path(field.name()), field.kind())));
  }

  private static FormattedText words(JsonNode message, Kind kind) {
    if (kind == Kind.TEXT) {
      return formatted(message, "text", "entities");
    }
    return kind.longestWords() > 0
        ? formatted(message, "caption", "caption_entities")
        : FormattedText.NONE;
  }

  private static FormattedText formatted(JsonNode message, String words, String marks) {
    return new FormattedText(
        message.path(words).asText(), message.has(marks) ? message.path(marks).toString() : "");
  }

  private static Optional<String> file(JsonNode content, Kind kind) {
    JsonNode file = kind == Kind.PHOTO ? largest(content) : content;
    return Optional.ofNullable(file.path("file_id").textValue());
  }

  private static JsonNode largest(JsonNode sizes) {
    return StreamSupport.stream(sizes.spliterator(), false)
        .max(Comparator.comparingLong(size -> size.path("width").asLong()))
        .orElse(sizes);
  }

  /** A field of a message, and what kind of message has it. */
  private record Field(String name, Kind kind) {}
}
