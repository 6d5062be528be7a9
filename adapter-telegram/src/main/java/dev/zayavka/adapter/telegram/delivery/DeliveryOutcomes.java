package dev.zayavka.adapter.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Classification of Telegram's answers as outcomes of a delivery. */
final class DeliveryOutcomes {

  private static final int LONGEST_TEXT = 300;
  private static final Duration UNSAID_PAUSE = Duration.ofSeconds(5);
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private static final List<String> UNCHANGED =
      List.of("message is not modified", "topic_not_modified", "topic not modified");
  private static final List<String> GONE =
      List.of("message to edit not found", "message can't be edited", "message_id_invalid");
  private static final List<String> ERASED =
      List.of("message to delete not found", "message can't be deleted", "message_id_invalid");
  private static final String CLOSED = "topic_closed";
  private static final List<String> TOPIC_GONE =
      List.of("thread not found", "topic_deleted", "topic_id_invalid");
  private static final List<String> SOURCE_GONE =
      List.of(
          "message to copy not found",
          "no messages to copy",
          "message can't be copied",
          "message_id_invalid");

  private static final List<String> NO_CHAT =
      List.of("chat not found", "peer_id_invalid", "user not found", "topic_closed");

  /** Refusals that persist until a person changes the group. */
  private static final List<String> GROUP_TROUBLE =
      List.of(
          "chat not found",
          "not enough rights",
          "chat_admin_required",
          "not a forum",
          "need administrator rights",
          "have no rights to send",
          "chat_write_forbidden",
          "group chat was deactivated");

  /**
   * Words of refusals that object to what was sent. Telegram has many words for what a group does
   * not allow, and adds more; so a refusal that names nothing of a message is one by the group.
   */
  private static final List<String> ABOUT_CONTENT =
      List.of(
          "message",
          "text",
          "caption",
          "entit",
          "parse",
          "utf-8",
          "length",
          "empty",
          "parameter",
          "file",
          "media",
          "photo",
          "video",
          "audio",
          "voice",
          "document",
          "animation",
          "sticker",
          "image",
          "url",
          "http",
          "web",
          "link",
          "forward",
          "copied",
          "quote",
          "reply",
          "button",
          "keyboard",
          "markup",
          "poll",
          "option",
          "question",
          "location",
          "venue",
          "contact",
          "phone",
          "dice",
          "game",
          "story",
          "checklist",
          "todo",
          "gift",
          "paid",
          "invoice",
          "payment",
          "star",
          "rich",
          "block",
          "emoji",
          "reaction",
          "effect",
          "topic",
          "wrong");

  private DeliveryOutcomes() {}

  /** Outcome of a new message, or of a call about no message. */
  static Delivery toSending(ApiResult result, Optional<ChatId> chat) {
    return switch (result) {
      case ApiResult.Ok ok ->
          chat.flatMap(where -> message(ok.result(), where))
              .<Delivery>map(ref -> new Delivered(new Receipt.Message(ref)))
              .orElseGet(Delivered::silently);
      case ApiResult.Refused refused -> refusal(refused, chat);
      case ApiResult.Unclear unclear -> unclear(unclear);
    };
  }

  /** Outcome of a call about a topic; {@code done} if it was carried out. */
  static Delivery toTopicCall(ApiResult result, ChatId forum, Function<JsonNode, Receipt> done) {
    return switch (result) {
      case ApiResult.Ok ok -> new Delivered(done.apply(ok.result()));
      case ApiResult.Refused refused when isAny(refused, UNCHANGED) -> new Obsolete(Why.UNCHANGED);
      case ApiResult.Refused refused -> refusal(refused, Optional.of(forum));
      case ApiResult.Unclear unclear -> unclear(unclear);
    };
  }

  /** Outcome of opening a topic: a refusal is always one by the group. */
  static Delivery toOpening(ApiResult result, ChatId forum, Function<JsonNode, Receipt> done) {
    Delivery outcome = toTopicCall(result, forum, done);
    return outcome instanceof Refused refused
        ? new Refused(refused.code(), refused.text(), refused.lasting(), About.GROUP)
        : outcome;
  }

  /** True when the topic is closed: it can be opened, and the message sent then. */
  static boolean isTopicClosed(ApiResult result) {
    return result instanceof ApiResult.Refused refused && says(refused, CLOSED);
  }

  /** True when everything is as it was to be. */
  static boolean isUnchanged(ApiResult result) {
    return result instanceof ApiResult.Refused refused && isAny(refused, UNCHANGED);
  }

  /** True when there is nothing to copy any more, or it is of a kind that cannot be copied. */
  static boolean isSourceGone(ApiResult result) {
    return result instanceof ApiResult.Refused refused && isAny(refused, SOURCE_GONE);
  }

  /**
   * True if the message itself is refused, so that a plainer one may be accepted: neither the chat
   * nor the topic is the reason, and waiting does not help.
   */
  static boolean isAboutContent(ApiResult result, ChatId chat) {
    return result instanceof ApiResult.Refused refused
        && refused.code() == BAD_REQUEST
        && refused.migratedTo().isEmpty()
        && !isAny(refused, NO_CHAT)
        && about(refused, Optional.of(chat)) == About.EFFECT;
  }

  /** Outcome of an edit of a message. */
  static Delivery toEditing(ApiResult result, MessageRef message) {
    return switch (result) {
      case ApiResult.Ok ok -> new Delivered(new Receipt.Message(message));
      case ApiResult.Refused refused when isAny(refused, UNCHANGED) -> new Obsolete(Why.UNCHANGED);
      case ApiResult.Refused refused when isAny(refused, GONE) -> new Obsolete(Why.MESSAGE_GONE);
      case ApiResult.Refused refused -> refusal(refused, Optional.of(message.chat()));
      case ApiResult.Unclear unclear -> unclear(unclear);
    };
  }

  /** Outcome of a deletion: a message too old to be deleted is not retried. */
  static Delivery toErasing(ApiResult result, ChatId chat) {
    return result instanceof ApiResult.Refused refused && isAny(refused, ERASED)
        ? new Obsolete(Why.MESSAGE_GONE)
        : toSending(result, Optional.of(chat));
  }

  /** Outcome of a reaction: a refused reaction is no problem of the group. */
  static Delivery toReaction(ApiResult result, ChatId chat) {
    Delivery outcome = toSending(result, Optional.of(chat));
    return outcome instanceof Refused refused
        ? new Refused(refused.code(), refused.text(), refused.lasting())
        : outcome;
  }

  private static Delivery refusal(ApiResult.Refused refused, Optional<ChatId> chat) {
    if (refused.isThrottling()) {
      return new RetryAfter(refused.retryAfter().orElse(UNSAID_PAUSE));
    }
    if (refused.migratedTo().isPresent() && chat.isPresent()) {
      return new Moved(chat.get(), new ChatId(refused.migratedTo().getAsLong()));
    }
    // A wrong token says nothing about this message: with the right one it may well go out.
    boolean lasting = refused.code() != UNAUTHORIZED && refused.code() != NOT_FOUND;
    String text = Truncate.line(refused.description(), LONGEST_TEXT);
    return new Refused(refused.code(), text, lasting, about(refused, chat));
  }

  private static About about(ApiResult.Refused refused, Optional<ChatId> chat) {
    if (chat.map(ChatId::isPrivate).orElse(true)) {
      return About.EFFECT;
    }
    if (isAny(refused, TOPIC_GONE)) {
      return About.TOPIC;
    }
    boolean byGroup =
        refused.code() == FORBIDDEN
            || isAny(refused, GROUP_TROUBLE)
            || (refused.code() == BAD_REQUEST && !isAny(refused, ABOUT_CONTENT));
    return byGroup ? About.GROUP : About.EFFECT;
  }

  private static TryLater unclear(ApiResult.Unclear unclear) {
    return new TryLater(Truncate.line(unclear.cause(), LONGEST_TEXT));
  }

  private static boolean isAny(ApiResult.Refused refused, List<String> words) {
    return words.stream().anyMatch(word -> says(refused, word));
  }

  private static boolean says(ApiResult.Refused refused, String words) {
    return refused.description().toLowerCase(Locale.ROOT).contains(words);
  }

  private static Optional<MessageRef> message(JsonNode sent, ChatId asked) {
    long id = sent.path("message_id").asLong(0);
    long chat = sent.path("chat").path("id").asLong(asked.value());
    return id > 0 && chat != 0 ? Optional.of(MessageRef.of(chat, id)) : Optional.empty();
  }
}
