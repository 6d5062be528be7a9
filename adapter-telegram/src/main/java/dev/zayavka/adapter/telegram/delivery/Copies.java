package dev.zayavka.adapter.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.delivery.Rendering.AlbumPart;
import dev.zayavka.adapter.telegram.delivery.Rendering.Copy;
import dev.zayavka.adapter.telegram.delivery.Rendering.CopyAlbum;
import dev.zayavka.adapter.telegram.delivery.Rendering.FileToSend;
import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.adapter.telegram.delivery.Rendering.Recaption;
import dev.zayavka.adapter.telegram.delivery.Rendering.Replace;
import dev.zayavka.adapter.telegram.delivery.Rendering.Rewrite;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendWords;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Receipt.Part;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Carries what people said: copies, words, edits. Each call tells what now stands where. */
final class Copies {

  private final PacedApi api;
  private final Topics topics;
  private final Moves moves;

  Copies(PacedApi api, Topics topics, Moves moves) {
    this.api = api;
    this.topics = topics;
    this.moves = moves;
  }

  Delivery send(SendWords send) {
    ApiResult result =
        topics.into(
            send.to(),
            "sendMessage",
            () -> Parameters.words(Parameters.into(send.to(), send.replyTo()), send.words()));
    return sent(result, send.to().chat(), send.pieces());
  }

  /** A source that is gone, or cannot be copied, leaves the file it held. */
  Delivery copy(Copy copy) {
    ApiResult result = topics.into(copy.to(), "copyMessage", () -> copying(copy));
    if (Answers.isSourceGone(result) && copy.file().isPresent()) {
      FileToSend file = copy.file().get();
      result = topics.into(copy.to(), method(file), () -> sending(copy, file));
    }
    return sent(result, copy.to().chat(), List.of(copy.piece()));
  }

  /**
   * Telegram wants rising numbers and passes over messages that are gone: when it copied fewer, we
   * cannot tell which, and know of none where it stands.
   */
  Delivery copy(CopyAlbum album) {
    List<AlbumPart> parts =
        album.parts().stream().sorted(Comparator.comparingLong(AlbumPart::messageId)).toList();
    ApiResult result =
        topics.into(
            album.to(),
            "copyMessages",
            () -> {
              Map<String, Object> parameters = Parameters.into(album.to());
              parameters.put("from_chat_id", moves.current(album.from()).value());
              parameters.put("message_ids", parts.stream().map(AlbumPart::messageId).toList());
              return parameters;
            });
    ChatId chat = album.to().chat();
    return Answers.toTopicCall(result, chat, copies -> receipt(parts, copies, moves.current(chat)));
  }

  Delivery rewrite(Rewrite rewrite) {
    return edited(
        "editMessageText",
        rewrite.message(),
        Parameters.words(Parameters.of(rewrite.message()), rewrite.words()),
        rewrite.pieces());
  }

  Delivery recaption(Recaption recaption) {
    return edited(
        "editMessageCaption",
        recaption.message(),
        Parameters.caption(Parameters.of(recaption.message()), recaption.caption()),
        List.of(recaption.piece()));
  }

  Delivery replace(Replace replace) {
    Map<String, Object> media = new HashMap<>();
    media.put("type", replace.file().kind());
    media.put("media", replace.file().id());
    Parameters.caption(media, replace.caption());
    Map<String, Object> parameters = Parameters.of(replace.message());
    parameters.put("media", media);
    return edited("editMessageMedia", replace.message(), parameters, List.of(replace.piece()));
  }

  private Map<String, Object> copying(Copy copy) {
    Map<String, Object> parameters = Parameters.into(copy.to(), copy.replyTo());
    parameters.put("from_chat_id", moves.current(copy.source().chat()).value());
    parameters.put("message_id", copy.source().messageId());
    if (copy.ownCaption()) {
      Parameters.caption(parameters, copy.caption());
    }
    return parameters;
  }

  private static Map<String, Object> sending(Copy copy, FileToSend file) {
    Map<String, Object> parameters = Parameters.into(copy.to(), copy.replyTo());
    parameters.put(file.kind(), file.id());
    if (!copy.caption().text().isEmpty()) {
      Parameters.caption(parameters, copy.caption());
    }
    return parameters;
  }

  private Delivery sent(ApiResult result, ChatId chat, List<Piece> pieces) {
    ChatId now = moves.current(chat);
    return Answers.toTopicCall(
        result, chat, message -> standing(pieces, Optional.of(reference(message, now))));
  }

  private Delivery edited(
      String method, MessageRef message, Map<String, Object> parameters, List<Piece> pieces) {
    Delivery outcome = Answers.toEditing(api.call(message.chat(), method, parameters), message);
    boolean shown = outcome instanceof Delivered || isUnchanged(outcome);
    return shown ? new Delivered(standing(pieces, Optional.of(message))) : outcome;
  }

  private static boolean isUnchanged(Delivery outcome) {
    return outcome instanceof Delivery.Obsolete obsolete
        && obsolete.why() == Delivery.Why.UNCHANGED;
  }

  private static Receipt receipt(List<AlbumPart> parts, JsonNode copies, ChatId chat) {
    List<Piece> pieces = parts.stream().map(AlbumPart::piece).toList();
    if (copies.size() != parts.size()) {
      return standing(pieces, Optional.empty());
    }
    List<Part> standing = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      standing.add(part(pieces.get(i), Optional.of(reference(copies.get(i), chat))));
    }
    return new Receipt.Parts(standing);
  }

  private static Receipt standing(List<Piece> pieces, Optional<MessageRef> at) {
    Function<Piece, Part> part = piece -> part(piece, at);
    return new Receipt.Parts(pieces.stream().map(part).toList());
  }

  private static Part part(Piece piece, Optional<MessageRef> at) {
    return new Part(piece.number(), piece.revision(), at);
  }

  private static MessageRef reference(JsonNode message, ChatId chat) {
    return new MessageRef(chat, message.path("message_id").asLong());
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
