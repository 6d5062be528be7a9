package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.ForwardOrigins;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.MessageBody;
import dev.zayavka.sandbox.telegram.world.MessageDraft;
import dev.zayavka.sandbox.telegram.world.MessageJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies, which hide the author, and forwards, which show it, of one or many messages. Only
 * copyMessage accepts {@code reply_parameters}.
 */
final class CopyMethods {
  private static final int MOST = 100;

  private final MessageSender sender;
  private final Destinations destinations;
  private long lastAlbum = 14_000_000_000_000_000L;

  private CopyMethods(MessageSender sender, Destinations destinations) {
    this.sender = sender;
    this.destinations = destinations;
  }

  static void register(MethodRegistry methods, MessageSender sender, Destinations destinations) {
    CopyMethods all = new CopyMethods(sender, destinations);
    methods.writes("copyMessage", all::copyMessage);
    methods.writes("copyMessages", all::copyMessages);
    methods.writes("forwardMessage", all::forwardMessage);
    methods.writes("forwardMessages", all::forwardMessages);
  }

  private JsonNode copyMessage(Arguments arguments) {
    MessageSender.Target place = sender.place(arguments);
    Message source = source(arguments, "copy");
    if (!source.content().isCopyable()) {
      throw ApiException.badRequest("message can't be copied");
    }
    MessageBody content = content(arguments, place, source.content());
    MessageDraft draft =
        sender.draft(place, content).withKeyboard(InlineKeyboards.inline(arguments));
    return id(sender.post(place, draft));
  }

  /**
   * Content with the new caption, if one is given. A caption longer than a bot may write can only
   * be copied as it is: without another caption, and without a reply.
   */
  private static MessageBody content(
      Arguments arguments, MessageSender.Target place, MessageBody source) {
    if (source.hasCaption() && arguments.text("caption").isPresent()) {
      return source
          .withText(TextArguments.caption(arguments))
          .captionAbove(arguments.flag("show_caption_above_media"));
    }
    if (place.replyTo().isPresent() && source.hasCaption()) {
      TextArguments.checkCaption(source.text());
    }
    return source;
  }

  private JsonNode forwardMessage(Arguments arguments) {
    MessageSender.Target place = sender.placeWithoutReply(arguments);
    Message source = source(arguments, "forward");
    if (source.content().isService()) {
      throw ApiException.badRequest("message can't be forwarded");
    }
    MessageDraft draft =
        sender.draft(place, source.content()).forwardedFrom(ForwardOrigins.of(source));
    return MessageJson.of(sender.post(place, draft));
  }

  private JsonNode copyMessages(Arguments arguments) {
    boolean bare = arguments.flag("remove_caption");
    return many(
        arguments,
        "copy",
        (place, source) -> {
          MessageBody content = source.content();
          boolean stripped = bare && content.hasCaption();
          return sender.draft(place, stripped ? content.withText(TextWithEntities.EMPTY) : content);
        });
  }

  private JsonNode forwardMessages(Arguments arguments) {
    return many(
        arguments,
        "forward",
        (place, source) ->
            sender.draft(place, source.content()).forwardedFrom(ForwardOrigins.of(source)));
  }

  /**
   * Copies or forwards many messages. Missing messages and those that cannot be copied are skipped
   * silently, so the answer may be shorter than the request.
   */
  private ArrayNode many(Arguments arguments, String verb, Remaking remaking) {
    List<Integer> ids = arguments.ids("message_ids");
    checkIds(ids, verb);
    MessageSender.Target place = sender.placeWithoutReply(arguments);
    Chat from = destinations.readable(arguments, "from_chat_id");
    List<Message> sources = new ArrayList<>();
    for (int id : ids) {
      from.message(id).filter(message -> message.content().isCopyable()).ifPresent(sources::add);
    }
    if (sources.isEmpty()) {
      throw ApiException.badRequest("there are no messages to " + verb);
    }
    Map<String, String> albums = new HashMap<>();
    ArrayNode result = JsonNodes.array();
    for (Message source : sources) {
      MessageDraft draft =
          remaking.remake(place, source).inAlbum(album(albums, source.mediaGroupId()));
      result.add(id(sender.post(place, draft)));
    }
    return result;
  }

  private String album(Map<String, String> albums, String original) {
    return original.isEmpty()
        ? ""
        : albums.computeIfAbsent(original, key -> Long.toString(++lastAlbum));
  }

  private static void checkIds(List<Integer> ids, String verb) {
    if (ids.isEmpty()) {
      throw ApiException.badRequest("there are no messages to " + verb);
    }
    if (ids.size() > MOST) {
      throw ApiException.badRequest("too many messages to " + verb);
    }
    for (int i = 1; i < ids.size(); i++) {
      if (ids.get(i - 1) >= ids.get(i)) {
        throw ApiException.badRequest("message identifiers must be in a strictly increasing order");
      }
    }
  }

  private Message source(Arguments arguments, String verb) {
    Chat from = destinations.readable(arguments, "from_chat_id");
    return from.message(arguments.intOr("message_id", 0))
        .orElseThrow(() -> ApiException.badRequest("message to " + verb + " not found"));
  }

  private static ObjectNode id(Message message) {
    return JsonNodes.object().put("message_id", message.id());
  }

  @FunctionalInterface
  private interface Remaking {
    MessageDraft remake(MessageSender.Target place, Message source);
  }
}
