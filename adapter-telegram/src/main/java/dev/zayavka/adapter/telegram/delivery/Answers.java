package dev.zayavka.adapter.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.text.Cut;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
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

/** What Telegram's answers mean for a delivery. The whole of it is a table. */
final class Answers {

  private static final int LONGEST_TEXT = 300;
  private static final Duration UNSAID_PAUSE = Duration.ofSeconds(5);
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private static final String UNCHANGED = "message is not modified";
  private static final List<String> GONE =
      List.of("message to edit not found", "message can't be edited", "message_id_invalid");

  private Answers() {}

  /** What the answer to a new message, or to a call about no message, means. */
  static Delivery toSending(ApiResult result, Optional<ChatId> chat) {
    return switch (result) {
      case ApiResult.Ok ok ->
          chat.flatMap(where -> message(ok.result(), where))
              .<Delivery>map(ref -> new Delivered(new Receipt.Message(ref)))
              .orElseGet(Delivered::silently);
      case ApiResult.Refused refused -> refusal(refused);
      case ApiResult.Unclear unclear -> unclear(unclear);
    };
  }

  /** What the answer to a change of a message means. */
  static Delivery toEditing(ApiResult result, MessageRef message) {
    return switch (result) {
      case ApiResult.Ok ok -> new Delivered(new Receipt.Message(message));
      case ApiResult.Refused refused when says(refused, UNCHANGED) -> new Obsolete(Why.UNCHANGED);
      case ApiResult.Refused refused when GONE.stream().anyMatch(gone -> says(refused, gone)) ->
          new Obsolete(Why.MESSAGE_GONE);
      case ApiResult.Refused refused -> refusal(refused);
      case ApiResult.Unclear unclear -> unclear(unclear);
    };
  }

  private static Delivery refusal(ApiResult.Refused refused) {
    if (refused.isThrottling()) {
      return new RetryAfter(refused.retryAfter().orElse(UNSAID_PAUSE));
    }
    // A wrong token says nothing about this message: with the right one it may well go out.
    boolean lasting = refused.code() != UNAUTHORIZED && refused.code() != NOT_FOUND;
    return new Refused(refused.code(), text(refused), lasting);
  }

  private static String text(ApiResult.Refused refused) {
    String moved =
        refused.migratedTo().isPresent()
            ? " (the chat's id is now " + refused.migratedTo().getAsLong() + ")"
            : "";
    return Cut.line(refused.description(), LONGEST_TEXT) + moved;
  }

  private static TryLater unclear(ApiResult.Unclear unclear) {
    return new TryLater(Cut.line(unclear.cause(), LONGEST_TEXT));
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
