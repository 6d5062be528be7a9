package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.delivery.Rendering.FileToSend;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.shared.MessageRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of calls; the chat's id is added with the call. */
final class CallParameters {

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

  static Map<String, Object> caption(Map<String, Object> parameters, EntityHtml words) {
    parameters.put("caption", words.text());
    if (!words.entities().isEmpty()) {
      parameters.put("caption_entities", words.entities());
    }
    return parameters;
  }

  /** A file as a part of other parameters (Bot API, InputMedia). */
  static Map<String, Object> media(FileToSend file, EntityHtml caption) {
    Map<String, Object> media = none();
    media.put("type", file.kind());
    media.put("media", file.id());
    return caption(media, caption);
  }

  static Map<String, Object> keyboard(Screen screen) {
    List<List<Map<String, String>>> rows =
        screen.keyboard().stream()
            .map(row -> row.stream().map(CallParameters::button).toList())
            .toList();
    return Map.of("inline_keyboard", rows);
  }

  private static Map<String, String> button(Button button) {
    return Map.of("text", button.label(), "callback_data", button.data());
  }
}
