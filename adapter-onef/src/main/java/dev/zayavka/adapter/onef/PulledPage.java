package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of requests as 1F sends it: {@code {"items":[..],"next":".."}}.
 *
 * @param items each body by itself, byte for byte, to be read as strictly as a posted one
 * @param next where to read on; empty when 1F names no place
 */
record PulledPage(List<byte[]> items, Optional<String> next) {

  static final PulledPage EMPTY = new PulledPage(List.of(), Optional.empty());

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  /** What is wrong inside an item is found when the item is read: it must not spoil its page. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100_000)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  PulledPage {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page into its items.
   *
   * @throws BadJson when its own frame is not as it should be
   */
  static PulledPage read(byte[] body) throws BadJson {
    // As Latin-1 every byte is one character, so that places in the text are places in the body,
    // and broken UTF-8 is left to the item it stands in.
    String latin = new String(body, StandardCharsets.ISO_8859_1);
    String text =
        latin.startsWith(BYTE_ORDER_MARK) ? latin.substring(BYTE_ORDER_MARK.length()) : latin;
    try (JsonParser parser = FACTORY.createParser(text)) {
      return read(parser, text);
    } catch (JsonProcessingException e) {
      throw new BadJson("malformed JSON");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static PulledPage read(JsonParser parser, String text) throws IOException, BadJson {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BadJson("it is not a JSON object");
    }
    Optional<List<byte[]>> items = Optional.empty();
    Optional<String> next = Optional.empty();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "items" -> items = Optional.of(items(parser, text));
        case "next" -> next = next(parser);
        default -> parser.skipChildren();
      }
    }
    return new PulledPage(items.orElseThrow(() -> new BadJson("it has no items")), next);
  }

  private static List<byte[]> items(JsonParser parser, String text) throws IOException, BadJson {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new BadJson("its items are not a list");
    }
    List<byte[]> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int from = (int) parser.currentTokenLocation().getCharOffset();
      parser.skipChildren();
      parser.finishToken();
      int to = (int) parser.currentLocation().getCharOffset();
      items.add(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1));
    }
    return items;
  }

  private static Optional<String> next(JsonParser parser) throws IOException, BadJson {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> Optional.empty();
      case VALUE_STRING, VALUE_NUMBER_INT ->
          Optional.of(cursor(parser.getText())).filter(cursor -> !cursor.isBlank());
      default -> throw new BadJson("its cursor is not a string");
    };
  }

  private static String cursor(String latin) throws BadJson {
    String cursor =
        latin.chars().allMatch(c -> c < 0x100)
            ? new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            : latin;
    if (!Texts.storable(cursor)) {
      throw new BadJson("its cursor cannot be stored");
    }
    return cursor;
  }
}
