package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.delivery.Rendering.Copy;
import dev.zayavka.adapter.telegram.delivery.Rendering.FileToSend;
import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.adapter.telegram.delivery.Rendering.Recaption;
import dev.zayavka.adapter.telegram.delivery.Rendering.Replace;
import dev.zayavka.adapter.telegram.delivery.Rendering.Rewrite;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendWords;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sender of posts: texts, copies, edits. Each call returns the messages that exist after it. */
final class MessageCopier {

  private final PacedApi api;
  private final TopicCalls topics;
  private final ChatMigrations moves;

  MessageCopier(PacedApi api, TopicCalls topics, ChatMigrations moves) {
    this.api = api;
    this.topics = topics;
    this.moves = moves;
  }

  Delivery send(SendWords send) {
    ApiResult result =
        topics.into(
            send.to(),
            "sendMessage",
            () ->
                CallParameters.words(CallParameters.into(send.to(), send.replyTo()), send.words()));
    return sent(result, send.to().chat(), send.pieces());
  }

  /** A source that is gone, or cannot be copied, leaves the file it held. */
  Delivery copy(Copy copy) {
    ApiResult result = topics.into(copy.to(), "copyMessage", () -> copying(copy));
    if (DeliveryOutcomes.isSourceGone(result) && copy.file().isPresent()) {
      FileToSend file = copy.file().get();
      result = topics.into(copy.to(), method(file), () -> sending(copy, file));
    }
    return sent(result, copy.to().chat(), List.of(copy.piece()));
  }

  Delivery rewrite(Rewrite rewrite) {
    return edited(
        "editMessageText",
        rewrite.message(),
        CallParameters.words(CallParameters.of(rewrite.message()), rewrite.words()),
        rewrite.pieces());
  }

  Delivery recaption(Recaption recaption) {
    return edited(
        "editMessageCaption",
        recaption.message(),
        CallParameters.caption(CallParameters.of(recaption.message()), recaption.caption()),
        List.of(recaption.piece()));
  }

  Delivery replace(Replace replace) {
    Map<String, Object> parameters = CallParameters.of(replace.message());
    parameters.put("media", CallParameters.media(replace.file(), replace.caption()));
    return edited("editMessageMedia", replace.message(), parameters, List.of(replace.piece()));
  }

  private Map<String, Object> copying(Copy copy) {
    Map<String, Object> parameters = CallParameters.into(copy.to(), copy.replyTo());
    parameters.put("from_chat_id", moves.current(copy.source().chat()).value());
    parameters.put("message_id", copy.source().messageId());
    if (copy.ownCaption()) {
      CallParameters.caption(parameters, copy.caption());
    }
    return parameters;
  }

  private static Map<String, Object> sending(Copy copy, FileToSend file) {
    Map<String, Object> parameters = CallParameters.into(copy.to(), copy.replyTo());
    parameters.put(file.kind(), file.id());
    if (!copy.caption().text().isEmpty()) {
      CallParameters.caption(parameters, copy.caption());
    }
    return parameters;
  }

  private Delivery sent(ApiResult result, ChatId chat, List<Piece> pieces) {
    return DeliveryOutcomes.toTopicCall(
        result, chat, message -> SentMessages.sent(message, moves.current(chat), pieces));
  }

  /** A copy that shows the new words already shows what was to be shown. */
  private Delivery edited(
      String method, MessageRef message, Map<String, Object> parameters, List<Piece> pieces) {
    Delivery outcome =
        DeliveryOutcomes.toEditing(api.call(message.chat(), method, parameters), message);
    boolean shown = outcome instanceof Delivered || outcome.equals(new Obsolete(Why.UNCHANGED));
    return shown ? new Delivered(SentMessages.in(message, pieces)) : outcome;
  }

  /** {@code sendPhoto} for a {@code photo}, {@code sendVideoNote} for a {@code video_note}. */
  private static String method(FileToSend file) {
    StringBuilder method = new StringBuilder("send");
    for (String word : file.kind().split("_")) {
      method.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return method.toString();
  }
}
