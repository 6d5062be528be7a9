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
 * Page of requests from 1F: {@code {"items":[..],"next":".."}}.
 *
 * @param items bodies, byte for byte, to be parsed as strictly as posted ones
 * @param next cursor of the next page; empty if 1F sends none
 */
record PulledPage(List<byte[]> items, Optional<String> next) {

  static final PulledPage EMPTY = new PulledPage(List.of(), Optional.empty());

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  /**
   * Lenient limits, because errors inside an item are found when the item is parsed; they must not
   * affect the page.
   */
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
   * Splits a page into its items.
   *
   * @throws InvalidJson if the page itself is malformed
   */
  static PulledPage read(byte[] body) throws InvalidJson {
    // In Latin-1 every byte is one character, so positions in the text are positions in the body.
    // Broken UTF-8 affects only the item that contains it.
    String latin = new String(body, StandardCharsets.ISO_8859_1);
    String text =
        latin.startsWith(BYTE_ORDER_MARK) ? latin.substring(BYTE_ORDER_MARK.length()) : latin;
    try (JsonParser parser = FACTORY.createParser(text)) {
      return read(parser, text);
    } catch (JsonProcessingException e) {
      throw new InvalidJson("malformed JSON");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static PulledPage read(JsonParser parser, String text) throws IOException, InvalidJson {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidJson("it is not a JSON object");
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
    return new PulledPage(items.orElseThrow(() -> new InvalidJson("it has no items")), next);
  }

  private static List<byte[]> items(JsonParser parser, String text)
      throws IOException, InvalidJson {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new InvalidJson("its items are not a list");
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

  private static Optional<String> next(JsonParser parser) throws IOException, InvalidJson {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> Optional.empty();
      case VALUE_STRING, VALUE_NUMBER_INT ->
          Optional.of(cursor(parser.getText())).filter(cursor -> !cursor.isBlank());
      default -> throw new InvalidJson("its cursor is not a string");
    };
  }

  private static String cursor(String latin) throws InvalidJson {
    String cursor =
        latin.chars().allMatch(c -> c < 0x100)
            ? new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            : latin;
    if (!SafeText.storable(cursor)) {
      throw new InvalidJson("its cursor cannot be stored");
    }
    return cursor;
  }
}
