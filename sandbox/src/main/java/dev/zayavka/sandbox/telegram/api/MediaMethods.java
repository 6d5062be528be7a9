package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.MessageBody;
import dev.zayavka.sandbox.telegram.world.MessageJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends messages with files, single or as an album. */
final class MediaMethods {
  private static final Map<String, String> FIELD_OF_METHOD =
      Map.of(
          "sendPhoto", "photo",
          "sendVideo", "video",
          "sendAudio", "audio",
          "sendVoice", "voice",
          "sendVideoNote", "video_note",
          "sendDocument", "document",
          "sendAnimation", "animation",
          "sendSticker", "sticker");
  private static final Set<String> WITHOUT_CAPTION = Set.of("video_note", "sticker");
  private static final Set<String> IN_ALBUMS = Set.of("photo", "video", "audio", "document");
  private static final int FEWEST = 2;
  private static final int MOST = 10;

  private final MessageSender sender;
  private final IncomingFiles incoming;
  private long lastAlbum = 13_000_000_000_000_000L;

  private MediaMethods(MessageSender sender, IncomingFiles incoming) {
    this.sender = sender;
    this.incoming = incoming;
  }

  static void register(MethodRegistry methods, MessageSender sender, IncomingFiles incoming) {
    MediaMethods all = new MediaMethods(sender, incoming);
    FIELD_OF_METHOD.forEach(
        (method, kind) -> methods.writes(method, arguments -> all.send(arguments, kind)));
    methods.writes("sendMediaGroup", all::sendMediaGroup);
  }

  private JsonNode send(Arguments arguments, String kind) {
    TextWithEntities caption =
        WITHOUT_CAPTION.contains(kind) ? TextWithEntities.EMPTY : TextArguments.caption(arguments);
    MessageSender.Target place = sender.place(arguments);
    ObjectNode keyboard = InlineKeyboards.inline(arguments);
    MessageBody content = incoming.content(arguments, kind, kind, caption);
    return MessageJson.of(sender.post(place, sender.draft(place, content).withKeyboard(keyboard)));
  }

  private JsonNode sendMediaGroup(Arguments arguments) {
    ArrayNode given =
        arguments.array("media").orElseThrow(() -> ApiException.badRequest("media is empty"));
    if (given.size() < FEWEST || given.size() > MOST) {
      throw ApiException.badRequest(
          given.size() > MOST
              ? "too many messages to send as an album"
              : "there must be from 2 to 10 media in an album");
    }
    MessageSender.Target place = sender.place(arguments);
    List<MessageBody> parts = new ArrayList<>();
    for (JsonNode part : given) {
      parts.add(part(arguments, part));
    }
    checkMix(parts);
    String album = Long.toString(++lastAlbum);
    ArrayNode sent = JsonNodes.array();
    for (MessageBody part : parts) {
      Message message = sender.post(place, sender.draft(place, part).inAlbum(album));
      sent.add(MessageJson.of(message));
    }
    return sent;
  }

  private MessageBody part(Arguments arguments, JsonNode given) {
    String kind = given.path("type").asText("");
    if (!given.isObject() || !IN_ALBUMS.contains(kind)) {
      throw ApiException.badRequest(
          "can't parse InputMedia: type must be one of photo, video, audio, document");
    }
    Arguments own = arguments.with((ObjectNode) given);
    return incoming.content(own, kind, "media", TextArguments.caption(own));
  }

  /**
   * Checks that documents and audio files are not mixed with other media (Bot API, sendMediaGroup).
   */
  private static void checkMix(List<MessageBody> parts) {
    for (String alone : List.of("document", "audio")) {
      long count = parts.stream().filter(part -> part.kind().equals(alone)).count();
      if (count > 0 && count < parts.size()) {
        throw ApiException.badRequest(alone + " can't be mixed with other media types");
      }
    }
  }
}
