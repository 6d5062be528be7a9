package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import java.util.Map;
import java.util.Set;

/**
 * Content of messages with a file, in the Bot API's format of each kind. Callers hold the monitor.
 */
public final class Media {
  private static final Map<String, String> USUAL_TYPE =
      Map.of(
          "photo", "image/jpeg",
          "video", "video/mp4",
          "audio", "audio/mpeg",
          "voice", "audio/ogg",
          "video_note", "video/mp4",
          "animation", "video/mp4",
          "sticker", "image/webp",
          "document", "application/octet-stream");

  private static final Set<String> COVERED = Set.of("photo", "video", "animation");

  private final FileStore files;

  public Media(FileStore files) {
    this.files = files;
  }

  public static String usualType(String kind) {
    return USUAL_TYPE.getOrDefault(kind, "application/octet-stream");
  }

  /**
   * Content for a file.
   *
   * @param details fields given by the sender: {@code duration}, {@code emoji}, {@code title} ...
   */
  public MessageBody content(
      String kind, StoredFile file, TextWithEntities caption, ObjectNode details) {
    ObjectNode fields = JsonNodes.object();
    switch (kind) {
      case "photo" -> fields.set("photo", photoSizes(file));
      case "animation" -> {
        fields.set("animation", describe(kind, file, details));
        fields.set("document", describe("document", file, details));
      }
      default -> fields.set(kind, describe(kind, file, details));
    }
    if (COVERED.contains(kind) && isTrue(details, "has_spoiler")) {
      fields.put("has_media_spoiler", true);
    }
    return MessageBody.of(kind, caption, fields)
        .captionAbove(isTrue(details, "show_caption_above_media"));
  }

  private static boolean isTrue(ObjectNode details, String field) {
    return details.path(field).asText().equalsIgnoreCase("true");
  }

  /** Sizes of a photo, the largest last, each a file of its own. */
  private ArrayNode photoSizes(StoredFile file) {
    StoredFile small = files.store("photo", file.name(), file.mimeType(), file.bytes());
    ArrayNode sizes = JsonNodes.array();
    sizes.add(identify(small).put("width", 90).put("height", 60));
    sizes.add(identify(file).put("width", 960).put("height", 640));
    return sizes;
  }

  private static ObjectNode describe(String kind, StoredFile file, ObjectNode details) {
    ObjectNode json = identify(file);
    switch (kind) {
      case "video", "animation" ->
          json.put("width", 640).put("height", 360).put("duration", number(details, "duration"));
      case "audio", "voice" -> json.put("duration", number(details, "duration"));
      case "video_note" -> json.put("length", 240).put("duration", number(details, "duration"));
      case "sticker" -> {
        return json.put("type", "regular")
            .put("width", 512)
            .put("height", 512)
            .put("is_animated", false)
            .put("is_video", false)
            .put("emoji", details.path("emoji").asText("🙂"));
      }
      default -> {
        // A document has only a name and a type.
      }
    }
    for (String field : new String[] {"performer", "title"}) {
      if (kind.equals("audio") && details.hasNonNull(field)) {
        json.put(field, details.path(field).asText());
      }
    }
    if (!kind.equals("voice") && !kind.equals("video_note") && !file.name().isEmpty()) {
      json.put("file_name", file.name());
    }
    return kind.equals("video_note") ? json : json.put("mime_type", file.mimeType());
  }

  private static int number(ObjectNode details, String field) {
    return details.path(field).asInt(1);
  }

  private static ObjectNode identify(StoredFile file) {
    return JsonNodes.object()
        .put("file_id", file.fileId())
        .put("file_unique_id", file.uniqueId())
        .put("file_size", file.size());
  }
}
