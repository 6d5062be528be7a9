package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.MessageBody;
import dev.zayavka.sandbox.telegram.world.MessageJson;
import dev.zayavka.sandbox.telegram.world.MessagePublisher;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits of the bot's own messages. An edit without {@code reply_markup} removes the keyboard. */
final class EditMethods {
  private static final Set<String> MEDIA =
      Set.of("photo", "video", "audio", "document", "animation");

  private final MessagePublisher publisher;
  private final Destinations destinations;
  private final IncomingFiles incoming;

  private EditMethods(
      MessagePublisher publisher, Destinations destinations, IncomingFiles incoming) {
    this.publisher = publisher;
    this.destinations = destinations;
    this.incoming = incoming;
  }

  static void register(
      MethodRegistry methods,
      MessagePublisher publisher,
      Destinations destinations,
      IncomingFiles incoming) {
    EditMethods all = new EditMethods(publisher, destinations, incoming);
    methods.writes("editMessageText", all::editMessageText);
    methods.writes("editMessageCaption", all::editMessageCaption);
    methods.writes("editMessageMedia", all::editMessageMedia);
    methods.writes("editMessageReplyMarkup", all::editMessageReplyMarkup);
  }

  private JsonNode editMessageText(Arguments arguments) {
    MessageBody now = MessageBody.text(TextArguments.text(arguments));
    ObjectNode keyboard = InlineKeyboards.inline(arguments);
    Message message = editable(arguments);
    if (!message.content().hasEditableText()) {
      throw ApiException.badRequest("there is no text in the message to edit");
    }
    return change(message, now, keyboard);
  }

  private JsonNode editMessageCaption(Arguments arguments) {
    var caption = TextArguments.caption(arguments);
    ObjectNode keyboard = InlineKeyboards.inline(arguments);
    Message message = editable(arguments);
    if (!message.content().hasCaption()) {
      throw ApiException.badRequest("there is no caption in the message to edit");
    }
    return change(
        message,
        message
            .content()
            .withText(caption)
            .captionAbove(arguments.flag("show_caption_above_media")),
        keyboard);
  }

  private JsonNode editMessageMedia(Arguments arguments) {
    ObjectNode given =
        arguments.object("media").orElseThrow(() -> ApiException.badRequest("media is empty"));
    String kind = given.path("type").asText("");
    if (!MEDIA.contains(kind)) {
      throw ApiException.badRequest("can't parse InputMedia: unsupported type " + kind);
    }
    ObjectNode keyboard = InlineKeyboards.inline(arguments);
    Message message = editable(arguments);
    checkMedia(message, kind);
    Arguments own = arguments.with(given);
    return change(
        message, incoming.content(own, kind, "media", TextArguments.caption(own)), keyboard);
  }

  /** Kinds of media that can replace one another (Bot API, editMessageMedia). */
  private static void checkMedia(Message message, String kind) {
    String now = message.content().kind();
    if (!message.content().hasEditableMedia()) {
      throw ApiException.badRequest("there is no media in the message to edit");
    }
    boolean alone =
        Set.of("audio", "document").contains(now) || !Set.of("photo", "video").contains(kind);
    if (!message.mediaGroupId().isEmpty() && alone && !now.equals(kind)) {
      throw ApiException.badRequest("message content type can't be changed in an album");
    }
  }

  private JsonNode editMessageReplyMarkup(Arguments arguments) {
    ObjectNode keyboard = InlineKeyboards.inline(arguments);
    Message message = editable(arguments);
    return change(message, message.content(), keyboard);
  }

  private JsonNode change(Message message, MessageBody now, @Nullable ObjectNode keyboard) {
    if (now.equals(message.content())
        && Objects.equals(keyboard, message.keyboard().orElse(null))) {
      throw ApiException.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    publisher.edit(message, now, keyboard);
    return MessageJson.of(message);
  }

  private Message editable(Arguments arguments) {
    if (arguments.text("chat_id").isEmpty() || arguments.id("message_id").isEmpty()) {
      throw ApiException.badRequest("message identifier is not specified");
    }
    Chat chat = destinations.writable(arguments);
    Message message =
        chat.message(arguments.intOr("message_id", 0))
            .orElseThrow(() -> ApiException.badRequest("message to edit not found"));
    if (!message.outgoing()
        || message.content().isService()
        || message.forwardOrigin().isPresent()) {
      throw ApiException.badRequest("message can't be edited");
    }
    return message;
  }
}
