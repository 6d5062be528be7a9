package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.delivery.Rendering.Answer;
import dev.zayavka.adapter.telegram.delivery.Rendering.Copy;
import dev.zayavka.adapter.telegram.delivery.Rendering.FileToSend;
import dev.zayavka.adapter.telegram.delivery.Rendering.Manner;
import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendWords;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.ChatId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sender of posts: texts and copies. What Telegram refuses as it is goes plainer: without the
 * quote, without the answer, file and words apart, the words alone.
 */
final class MessageCopier {

  private static final EntityHtml NO_WORDS = EntityHtml.plain("");

  private final TopicCalls topics;
  private final ChatMigrations moves;

  MessageCopier(TopicCalls topics, ChatMigrations moves) {
    this.topics = topics;
    this.moves = moves;
  }

  Delivery send(SendWords send) {
    Manner manner = send.manner();
    ApiResult result =
        Fallback.of(send.to().chat())
            .then(() -> words(send.to(), send.words(), send.answer(), manner))
            .then(
                quoting(send.answer()),
                whole -> words(send.to(), send.words(), Optional.of(whole), manner))
            .then(
                Optional.of(send.words()).filter(MessageCopier::canBePlainer),
                words -> inParts(send.to(), words, send.answer().map(Answer::whole), manner))
            .result();
    return sent(result, send.to().chat(), send.pieces());
  }

  /**
   * A source that is gone, or cannot be copied, leaves the file it held, or its words; the receipt
   * says so if the words are all that was sent.
   */
  Delivery copy(Copy copy) {
    ChatId chat = copy.to().chat();
    List<Piece> pieces = List.of(copy.piece());
    ApiResult whole = whole(copy);
    if (copy.plainly().text().isEmpty() || !DeliveryOutcomes.isAboutContent(whole, chat)) {
      return sent(whole, chat, pieces);
    }
    Optional<Answer> answer = copy.answer().map(Answer::whole);
    ApiResult words = inParts(copy.to(), copy.plainly(), answer, copy.manner());
    return DeliveryOutcomes.isAboutContent(words, chat)
        ? sent(whole, chat, pieces)
        : DeliveryOutcomes.toTopicCall(
            words,
            chat,
            message -> SentMessages.wordsAlone(message, moves.current(chat), copy.piece()));
  }

  /** The message with its file. */
  private ApiResult whole(Copy copy) {
    return Fallback.of(copy.to().chat())
        .then(() -> copying(copy))
        .thenFromSource(
            quoting(copy.answer()), whole -> copying(copy.answering(Optional.of(whole))))
        .thenFromSource(ownWords(copy), words -> apart(copying(copy.captioned(NO_WORDS)), copy))
        .thenFromSource(
            copy.answer().filter(answer -> !copy.ownCaption()),
            answer -> copying(copy.answering(Optional.empty())))
        .then(copy.file(), file -> sending(copy, file))
        .then(
            copy.file().filter(file -> hasWords(copy)),
            file -> apart(sending(copy.captioned(NO_WORDS), file), copy))
        .result();
  }

  private static boolean canBePlainer(EntityHtml words) {
    return !words.entities().isEmpty() || words.text().length() > MessageContent.LONGEST_TEXT;
  }

  private static Optional<Answer> quoting(Optional<Answer> answer) {
    return answer.filter(to -> to.quote().isPresent()).map(Answer::whole);
  }

  private static Optional<EntityHtml> ownWords(Copy copy) {
    return Optional.of(copy.caption()).filter(words -> copy.ownCaption() && hasWords(copy));
  }

  private static boolean hasWords(Copy copy) {
    return !copy.caption().text().isEmpty();
  }

  /** The words after the file, in a message of their own; the file counts as the copy. */
  private ApiResult apart(ApiResult file, Copy copy) {
    if (!(file instanceof ApiResult.Ok)) {
      return file;
    }
    ApiResult words = inParts(copy.to(), copy.caption(), Optional.empty(), copy.manner());
    return words instanceof ApiResult.Ok ? file : words;
  }

  private ApiResult copying(Copy copy) {
    return topics.into(copy.to(), "copyMessage", () -> parameters(copy));
  }

  private Map<String, Object> parameters(Copy copy) {
    Map<String, Object> parameters = CallParameters.into(copy.to(), copy.answer(), copy.manner());
    parameters.put("from_chat_id", moves.current(copy.source().chat()).value());
    parameters.put("message_id", copy.source().messageId());
    if (copy.ownCaption()) {
      CallParameters.caption(parameters, copy.caption(), copy.manner());
    }
    return parameters;
  }

  private ApiResult sending(Copy copy, FileToSend file) {
    return topics.into(copy.to(), method(file), () -> parameters(copy, file));
  }

  private static Map<String, Object> parameters(Copy copy, FileToSend file) {
    Map<String, Object> parameters =
        CallParameters.file(
            CallParameters.into(copy.to(), copy.answer().map(Answer::whole), copy.manner()),
            file,
            copy.manner());
    if (hasWords(copy)) {
      CallParameters.caption(parameters, copy.caption(), copy.manner());
    }
    return parameters;
  }

  private ApiResult words(Place to, EntityHtml words, Optional<Answer> answer, Manner manner) {
    return topics.into(
        to,
        "sendMessage",
        () -> CallParameters.words(CallParameters.into(to, answer, manner), words, manner));
  }

  /** The words without their formatting, in as many messages as they need; the first counts. */
  private ApiResult inParts(Place to, EntityHtml words, Optional<Answer> answer, Manner manner) {
    List<EntityHtml> parts = words.parts(MessageContent.LONGEST_TEXT);
    ApiResult first = words(to, parts.getFirst(), answer, manner);
    ApiResult last = first;
    for (int i = 1; i < parts.size() && last instanceof ApiResult.Ok; i++) {
      last = words(to, parts.get(i), Optional.empty(), manner);
    }
    return last instanceof ApiResult.Ok ? first : last;
  }

  private Delivery sent(ApiResult result, ChatId chat, List<Piece> pieces) {
    return DeliveryOutcomes.toTopicCall(
        result, chat, message -> SentMessages.sent(message, moves.current(chat), pieces));
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
