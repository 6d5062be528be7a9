package dev.zayavka.sandbox.telegram.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.MessageJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Snapshot of a message. It keeps the keyboard of that moment, so that a test can tap a button that
 * no longer exists.
 *
 * @param sequence its position among all messages of all chats
 * @param threadId 0 outside of topics
 * @param fromBot true if sent by the bot under test
 * @param kind {@code text}, {@code photo}, {@code forum_topic_created} ...
 * @param text the text or caption, without markup
 * @param replyTo the id of the message it replies to; 0 if none
 * @param mediaGroupId the album; empty if none
 * @param earlierTexts its texts before each edit, oldest first
 * @param reactions emoji by the id of the person who reacted
 * @param json the message in the format of the Bot API
 */
public record MessageView(
    long sequence,
    long chatId,
    int id,
    int threadId,
    Instant date,
    long fromId,
    String fromName,
    boolean fromBot,
    boolean anonymous,
    String kind,
    boolean service,
    String text,
    TextWithEntities formatted,
    List<List<InlineButton>> keyboard,
    int replyTo,
    String mediaGroupId,
    boolean forwarded,
    boolean edited,
    boolean deleted,
    boolean pinned,
    List<String> earlierTexts,
    Map<Long, List<String>> reactions,
    ObjectNode json) {

  static MessageView of(Message message) {
    return new MessageView(
        message.sequence(),
        message.chat().id(),
        message.id(),
        message.threadId().orElse(0),
        message.date(),
        message.from().id(),
        message.asChat() ? message.chat().title() : message.from().fullName(),
        message.outgoing(),
        message.asChat(),
        message.content().kind(),
        message.content().isService(),
        message.content().text().text(),
        message.content().text(),
        keyboard(message),
        message.replyTo().orElse(0),
        message.mediaGroupId(),
        message.forwardOrigin().isPresent(),
        message.editDate().isPresent(),
        message.deleted(),
        message.pinned(),
        message.earlier().stream().map(content -> content.text().text()).toList(),
        reactions(message),
        MessageJson.of(message));
  }

  public boolean contains(String part) {
    return text.contains(part);
  }

  /** All its buttons, row by row. */
  public List<InlineButton> buttons() {
    return keyboard.stream().flatMap(List::stream).toList();
  }

  public List<String> buttonTexts() {
    return buttons().stream().map(InlineButton::text).toList();
  }

  public Optional<InlineButton> button(String label) {
    return buttons().stream().filter(button -> button.text().equals(label)).findFirst();
  }

  /**
   * The {@code file_id} of its medium, for a photo that of the largest size; empty without a file.
   */
  public String fileId() {
    JsonNode medium = json.path(kind);
    JsonNode largest = medium.isArray() ? medium.path(medium.size() - 1) : medium;
    return largest.path("file_id").asText("");
  }

  @Override
  public String toString() {
    String place = threadId == 0 ? "" : " thread " + threadId;
    String buttons = keyboard.isEmpty() ? "" : " " + buttonTexts();
    return "%d/%d%s %s: %s \"%s\"%s%s"
        .formatted(chatId, id, place, fromName, kind, text, buttons, deleted ? " (deleted)" : "");
  }

  private static List<List<InlineButton>> keyboard(Message message) {
    List<List<InlineButton>> rows = new ArrayList<>();
    message
        .keyboard()
        .ifPresent(
            keyboard ->
                keyboard
                    .path("inline_keyboard")
                    .forEach(
                        row -> {
                          List<InlineButton> buttons = new ArrayList<>();
                          row.forEach(button -> buttons.add(button(button)));
                          rows.add(List.copyOf(buttons));
                        }));
    return List.copyOf(rows);
  }

  private static InlineButton button(JsonNode json) {
    return new InlineButton(
        json.path("text").asText(),
        json.path("callback_data").asText(""),
        json.path("url").asText(""));
  }

  private static Map<Long, List<String>> reactions(Message message) {
    Map<Long, List<String>> all = new LinkedHashMap<>();
    message
        .reactions()
        .forEach(
            (who, given) ->
                all.put(who, given.stream().map(one -> one.path("emoji").asText()).toList()));
    return all;
  }
}
