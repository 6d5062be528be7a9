package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.Mention;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collector of the words of a message, with their formatting. Formatted blocks (Bot API,
 * RichMessage) are nested texts: each block is a line, and formatting becomes entities where a
 * plain message has such an entity.
 */
final class WordsReader {

  private static final JsonMapper JSON = new JsonMapper();

  /** A username in front, also one that Telegram does not know and so does not mark. */
  private static final Pattern MENTION = Pattern.compile("@([A-Za-z]\\w{3,})");

  /** Fields of blocks and of nested texts that hold words (Bot API, RichBlock and RichText). */
  private static final Set<String> TEXTS =
      Set.of("text", "credit", "summary", "caption", "expression", "alternative_text");

  /** Fields of blocks that hold other blocks, each on a line of its own. */
  private static final Set<String> BLOCKS = Set.of("blocks", "items");

  /** Texts beside the main one, which begin a line. */
  private static final Set<String> BESIDE = Set.of("credit", "summary", "caption");

  private static final String CELLS = "cells";
  private static final String BETWEEN_CELLS = " | ";

  /** Fields without words that are shown: addresses, sizes, files, and what is told by the text. */
  private static final Set<String> SILENT =
      Set.of(
          "type",
          "size",
          "language",
          "name",
          "label",
          "url",
          "value",
          "align",
          "valign",
          "user",
          "username",
          "hashtag",
          "cashtag",
          "bot_command",
          "email_address",
          "phone_number",
          "bank_card_number",
          "anchor_name",
          "reference_name",
          "custom_emoji_id",
          "photo",
          "video",
          "audio",
          "animation",
          "voice_note",
          "location",
          "date_time_format");

  /** Nested texts that a plain message shows alike (Bot API, MessageEntity). */
  private static final Set<String> ENTITIES =
      Set.of(
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "code",
          "text_mention",
          "mention");

  private final StringBuilder text = new StringBuilder();
  private final ArrayNode marks = JSON.createArrayNode();
  private final List<Found> mentions = new ArrayList<>();
  private boolean unread;
  private String asTheyCame = "";

  /** Marks the message as one that may hold words which are not read. */
  WordsReader unread() {
    unread = true;
    return this;
  }

  WordsReader line(JsonNode holder, String field) {
    return line(holder.path(field).asText());
  }

  /** Adds a line without formatting; nothing for an empty one. */
  WordsReader line(String words) {
    if (!words.isEmpty()) {
      newLine();
      text.append(words);
    }
    return this;
  }

  /** Adds a line with its entities. */
  WordsReader marked(JsonNode holder, String field, String entities) {
    String words = holder.path(field).asText();
    if (words.isEmpty()) {
      return this;
    }
    boolean first = text.isEmpty();
    line(words);
    int from = text.length() - words.length();
    JsonNode given = holder.path(entities);
    given.forEach(entity -> add(entity, from));
    asTheyCame = first && given.isArray() ? given.toString() : "";
    return this;
  }

  /** Adds formatted blocks. */
  WordsReader blocks(JsonNode rich) {
    rich.path("blocks").forEach(this::block);
    if (!rich.path("blocks").isArray() || text.isEmpty()) {
      unread = true;
    }
    return this;
  }

  boolean isUnread() {
    return unread;
  }

  /** The mention before all other words; empty if they begin otherwise. */
  Optional<Mention> call() {
    String words = text.toString();
    String visible = VisibleText.fromFirstSign(words);
    int first = words.length() - visible.length();
    Matcher unmarked = MENTION.matcher(visible);
    return mentions.stream()
        .filter(found -> found.at() <= first)
        .map(Found::mention)
        .findFirst()
        .or(
            () ->
                unmarked.lookingAt()
                    ? Optional.of(new Mention.Named(unmarked.group(1)))
                    : Optional.empty());
  }

  FormattedText formatted() {
    if (!asTheyCame.isEmpty()) {
      return new FormattedText(text.toString(), asTheyCame);
    }
    return new FormattedText(text.toString(), marks.isEmpty() ? "" : marks.toString());
  }

  private void add(JsonNode entity, int from) {
    if (entity.deepCopy() instanceof ObjectNode moved) {
      int at = from + moved.path("offset").asInt();
      marks.add(moved.put("offset", at));
      noteMention(moved, at, moved.path("length").asInt());
    }
  }

  private void noteMention(JsonNode mark, int at, int length) {
    int end = Math.min(text.length(), at + length);
    switch (mark.path("type").asText()) {
      case "mention" ->
          mentions.add(
              new Found(at, new Mention.Named(text.substring(Math.min(at + 1, end), end))));
      case "text_mention" ->
          UserNode.of(mark.path("user"))
              .ifPresent(
                  user -> mentions.add(new Found(at, new Mention.Linked(new PersonId(user.id())))));
      default -> {}
    }
  }

  private void block(JsonNode block) {
    newLine();
    fields(block);
  }

  /** A text is a string, texts one after the other, or an object with a text in it. */
  private void inline(JsonNode part) {
    if (part.isTextual()) {
      text.append(part.asText());
    } else if (part.isArray()) {
      part.forEach(this::inline);
    } else if (part.isObject()) {
      int from = text.length();
      fields(part);
      mark(part, from);
    }
  }

  private void fields(JsonNode holder) {
    for (Map.Entry<String, JsonNode> field : holder.properties()) {
      if (BESIDE.contains(field.getKey())) {
        newLine();
      }
      if (TEXTS.contains(field.getKey())) {
        inline(field.getValue());
      } else if (field.getKey().equals(CELLS)) {
        field.getValue().forEach(this::row);
      } else if (BLOCKS.contains(field.getKey())) {
        field.getValue().forEach(this::block);
      } else if (!SILENT.contains(field.getKey()) && mayHoldWords(field.getValue())) {
        unread = true;
      }
    }
  }

  private void row(JsonNode cells) {
    newLine();
    String between = "";
    for (JsonNode cell : cells) {
      text.append(between);
      fields(cell);
      between = BETWEEN_CELLS;
    }
  }

  private static boolean mayHoldWords(JsonNode value) {
    return value.isTextual() || value.isContainerNode();
  }

  private void mark(JsonNode part, int from) {
    String type = part.path("type").asText();
    int length = text.length() - from;
    if (length == 0) {
      return;
    }
    noteMention(part, from, length);
    if (type.equals("url") && part.path("url").isTextual()) {
      entity("text_link", from, length).set("url", part.path("url"));
    } else if (ENTITIES.contains(type)) {
      ObjectNode entity = entity(type, from, length);
      if (part.has("user")) {
        entity.set("user", part.path("user"));
      }
    }
  }

  private ObjectNode entity(String type, int from, int length) {
    return marks.addObject().put("type", type).put("offset", from).put("length", length);
  }

  private void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** A mention, and where it begins. */
  private record Found(int at, Mention mention) {}
}
