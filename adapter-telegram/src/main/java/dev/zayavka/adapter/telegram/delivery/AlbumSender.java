package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.delivery.Rendering.AlbumPart;
import dev.zayavka.adapter.telegram.delivery.Rendering.Answer;
import dev.zayavka.adapter.telegram.delivery.Rendering.CopyAlbum;
import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.ChatId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Carries albums, whose parts stay together. */
final class AlbumSender {

  private static final int BAD_REQUEST = 400;
  private static final ApiResult NOTHING_TO_COPY =
      new ApiResult.Refused(
          BAD_REQUEST, "message to copy not found", Optional.empty(), OptionalLong.empty());

  private final TopicCalls topics;
  private final ChatMigrations moves;

  AlbumSender(TopicCalls topics, ChatMigrations moves) {
    this.topics = topics;
    this.moves = moves;
  }

  /** Telegram wants rising numbers, and passes over messages that are gone. */
  Delivery copy(CopyAlbum album) {
    List<AlbumPart> parts =
        album.parts().stream().sorted(Comparator.comparingLong(AlbumPart::messageId)).toList();
    if (album.answer().isEmpty()) {
      return delivery(album, parts, copyOrResend(album, parts));
    }
    ApiResult answer =
        Fallback.of(album.to().chat())
            .then(() -> resend(album, parts))
            .then(album.answer().flatMap(Answer::quote), quote -> resend(whole(album), parts))
            .then(() -> copyOrResend(without(album), parts))
            .result();
    return delivery(album, parts, answer);
  }

  private static CopyAlbum whole(CopyAlbum album) {
    return new CopyAlbum(
        album.to(), album.from(), album.parts(), album.answer().map(Answer::whole), album.manner());
  }

  /** An album that answers nothing is better than none. */
  private static CopyAlbum without(CopyAlbum album) {
    return new CopyAlbum(album.to(), album.from(), album.parts(), Optional.empty(), album.manner());
  }

  /** A copied album answers nothing (Bot API, copyMessages). */
  private ApiResult copyOrResend(CopyAlbum album, List<AlbumPart> parts) {
    ApiResult result = topics.into(album.to(), "copyMessages", () -> copying(album, parts));
    return isNothing(result) ? resend(album, parts) : result;
  }

  /** The files of an album, if all of them are known. */
  private ApiResult resend(CopyAlbum album, List<AlbumPart> parts) {
    return parts.stream().allMatch(part -> part.file().isPresent())
        ? topics.into(album.to(), "sendMediaGroup", () -> sending(album, parts))
        : NOTHING_TO_COPY;
  }

  private Delivery delivery(CopyAlbum album, List<AlbumPart> parts, ApiResult result) {
    ChatId chat = album.to().chat();
    List<Piece> pieces = parts.stream().map(AlbumPart::piece).toList();
    return DeliveryOutcomes.toTopicCall(
        result, chat, messages -> SentMessages.each(messages, moves.current(chat), pieces));
  }

  private Map<String, Object> copying(CopyAlbum album, List<AlbumPart> parts) {
    Map<String, Object> parameters =
        CallParameters.into(album.to(), Optional.empty(), album.manner());
    parameters.put("from_chat_id", moves.current(album.from()).value());
    parameters.put("message_ids", parts.stream().map(AlbumPart::messageId).toList());
    return parameters;
  }

  private static Map<String, Object> sending(CopyAlbum album, List<AlbumPart> parts) {
    Map<String, Object> parameters =
        CallParameters.into(album.to(), album.answer(), album.manner());
    parameters.put(
        "media",
        parts.stream()
            .flatMap(
                part ->
                    part.file().stream()
                        .map(file -> CallParameters.media(file, part.caption(), part.manner())))
            .toList());
    return parameters;
  }

  private static boolean isNothing(ApiResult result) {
    return DeliveryOutcomes.isSourceGone(result)
        || (result instanceof ApiResult.Ok ok && ok.result().isEmpty());
  }
}
