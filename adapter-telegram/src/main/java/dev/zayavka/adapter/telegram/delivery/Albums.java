package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.delivery.Rendering.AlbumPart;
import dev.zayavka.adapter.telegram.delivery.Rendering.CopyAlbum;
import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.ChatId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Carries albums, whose parts stay together. */
final class Albums {

  private static final int BAD_REQUEST = 400;
  private static final ApiResult NOTHING_TO_COPY =
      new ApiResult.Refused(
          BAD_REQUEST, "message to copy not found", Optional.empty(), OptionalLong.empty());

  private final Topics topics;
  private final Moves moves;

  Albums(Topics topics, Moves moves) {
    this.topics = topics;
    this.moves = moves;
  }

  /** Telegram wants rising numbers, and passes over messages that are gone. */
  Delivery copy(CopyAlbum album) {
    List<AlbumPart> parts =
        album.parts().stream().sorted(Comparator.comparingLong(AlbumPart::messageId)).toList();
    List<Piece> pieces = parts.stream().map(AlbumPart::piece).toList();
    ApiResult result =
        topics.into(album.to(), "copyMessages", () -> copying(album.to(), album.from(), parts));
    if (isNothing(result)) {
      result = resend(album.to(), parts);
    }
    ChatId chat = album.to().chat();
    return Answers.toTopicCall(
        result, chat, messages -> Receipts.each(messages, moves.current(chat), pieces));
  }

  /** The files of an album that is gone, if all of them are known. */
  private ApiResult resend(Place to, List<AlbumPart> parts) {
    return parts.stream().allMatch(part -> part.file().isPresent())
        ? topics.into(to, "sendMediaGroup", () -> sending(to, parts))
        : NOTHING_TO_COPY;
  }

  private Map<String, Object> copying(Place to, ChatId from, List<AlbumPart> parts) {
    Map<String, Object> parameters = Parameters.into(to);
    parameters.put("from_chat_id", moves.current(from).value());
    parameters.put("message_ids", parts.stream().map(AlbumPart::messageId).toList());
    return parameters;
  }

  private static Map<String, Object> sending(Place to, List<AlbumPart> parts) {
    Map<String, Object> parameters = Parameters.into(to);
    parameters.put(
        "media",
        parts.stream()
            .flatMap(
                part -> part.file().stream().map(file -> Parameters.media(file, part.caption())))
            .toList());
    return parameters;
  }

  private static boolean isNothing(ApiResult result) {
    return Answers.isSourceGone(result)
        || (result instanceof ApiResult.Ok ok && ok.result().isEmpty());
  }
}
