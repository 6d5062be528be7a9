package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.delivery.Rendering.Answer;
import dev.zayavka.adapter.telegram.delivery.Rendering.FileToSend;
import dev.zayavka.adapter.telegram.delivery.Rendering.Manner;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.shared.MessageRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters of calls; the chat's id is added with the call. */
final class CallParameters {

  /** Kinds of files that can be covered (Bot API, sendPhoto, sendVideo, sendAnimation). */
  private static final Set<String> COVERED = Set.of("photo", "video", "animation");

  private CallParameters() {}

  /** Parameters of a call that needs only a chat. */
  static Map<String, Object> none() {
    return new HashMap<>();
  }

  /** Parameters of a call that puts a message into a place. */
  static Map<String, Object> into(Place place) {
    Map<String, Object> parameters = none();
    place.thread().ifPresent(thread -> parameters.put("message_thread_id", thread));
    return parameters;
  }

  /** Of a call that puts something into a place, as an answer where it is one. */
  static Map<String, Object> into(Place place, Optional<MessageRef> replyTo) {
    Map<String, Object> parameters = into(place);
    replyTo.ifPresent(message -> parameters.put("reply_parameters", replyTo(message)));
    return parameters;
  }

  /** Of a call that puts a message of a person into a place. */
  static Map<String, Object> into(Place place, Optional<Answer> answer, Manner manner) {
    Map<String, Object> parameters = into(place);
    answer.ifPresent(to -> parameters.put("reply_parameters", answer(to)));
    if (manner.silent()) {
      parameters.put("disable_notification", true);
    }
    return parameters;
  }

  private static Map<String, Object> answer(Answer answer) {
    Map<String, Object> parameters = new HashMap<>(replyTo(answer.to()));
    answer
        .quote()
        .ifPresent(
            quote -> {
              parameters.put("quote", quote.words().text());
              parameters.put("quote_position", quote.position());
              if (!quote.words().entities().isEmpty()) {
                parameters.put("quote_entities", quote.words().entities());
              }
            });
    return parameters;
  }

  /** Of a call about one message. */
  static Map<String, Object> of(MessageRef message) {
    Map<String, Object> parameters = none();
    parameters.put("message_id", message.messageId());
    return parameters;
  }

  /** A message without the one it answers is better than none. */
  static Map<String, Object> replyTo(MessageRef message) {
    return Map.of("message_id", message.messageId(), "allow_sending_without_reply", true);
  }

  static Map<String, Object> screen(Map<String, Object> parameters, Screen screen) {
    parameters.put("text", screen.text().markup());
    parameters.put("parse_mode", "HTML");
    parameters.put("link_preview_options", Map.of("is_disabled", true));
    return parameters;
  }

  static Map<String, Object> words(Map<String, Object> parameters, EntityHtml words) {
    parameters.put("text", words.text());
    if (!words.entities().isEmpty()) {
      parameters.put("entities", words.entities());
    }
    return parameters;
  }

  static Map<String, Object> words(
      Map<String, Object> parameters, EntityHtml words, Manner manner) {
    manner.linkPreview().ifPresent(options -> parameters.put("link_preview_options", options));
    return words(parameters, words);
  }

  /** A caption with its place. A caption that is given replaces the old one with its place. */
  static Map<String, Object> caption(
      Map<String, Object> parameters, EntityHtml words, Manner manner) {
    if (manner.captionAbove()) {
      parameters.put("show_caption_above_media", true);
    }
    return caption(parameters, words);
  }

  static Map<String, Object> caption(Map<String, Object> parameters, EntityHtml words) {
    parameters.put("caption", words.text());
    if (!words.entities().isEmpty()) {
      parameters.put("caption_entities", words.entities());
    }
    return parameters;
  }

  /** A file as a part of other parameters (Bot API, InputMedia). */
  static Map<String, Object> media(FileToSend file, EntityHtml caption, Manner manner) {
    Map<String, Object> media = none();
    media.put("type", file.kind());
    media.put("media", file.id());
    return caption(cover(media, file, manner), caption, manner);
  }

  /** A file on its own, in the parameters of the method that sends its kind. */
  static Map<String, Object> file(Map<String, Object> parameters, FileToSend file, Manner manner) {
    parameters.put(file.kind(), file.id());
    return cover(parameters, file, manner);
  }

  private static Map<String, Object> cover(
      Map<String, Object> parameters, FileToSend file, Manner manner) {
    if (manner.spoiler() && COVERED.contains(file.kind())) {
      parameters.put("has_spoiler", true);
    }
    return parameters;
  }

  static Map<String, Object> keyboard(Screen screen) {
    List<List<Map<String, String>>> rows =
        screen.keyboard().stream()
            .map(row -> row.stream().map(CallParameters::button).toList())
            .toList();
    return Map.of("inline_keyboard", rows);
  }

  /** A keyboard in place of the letters; the removal of one if there are no keys. */
  static Map<String, Object> keys(List<List<String>> keys) {
    return keys.isEmpty()
        ? Map.of("remove_keyboard", true)
        : Map.of(
            "keyboard",
            keys.stream()
                .map(row -> row.stream().map(key -> Map.of("text", key)).toList())
                .toList(),
            "resize_keyboard",
            true,
            "is_persistent",
            true);
  }

  private static Map<String, String> button(Button button) {
    return Map.of("text", button.label(), "callback_data", button.data());
  }
}
