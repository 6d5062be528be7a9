package dev.zayavka.sandbox.telegram.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.List;

/** Plain text with its formatting entities. */
public record TextWithEntities(String text, List<Entity> entities) {
  public static final TextWithEntities EMPTY = new TextWithEntities("", List.of());

  public TextWithEntities {
    entities = entities.stream().filter(e -> e.length() > 0).sorted(Entity.ORDER).toList();
  }

  public static TextWithEntities plain(String text) {
    return new TextWithEntities(text, List.of());
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Length as Telegram counts it: UTF-16 code units, without markup. */
  public int length() {
    return text.length();
  }

  /** The text without leading and trailing white space, as Telegram stores it. */
  public TextWithEntities trimmed() {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    int start = from;
    int end = to;
    return new TextWithEntities(
        text.substring(start, end), entities.stream().map(e -> e.within(start, end)).toList());
  }

  public ArrayNode entitiesJson() {
    ArrayNode json = JsonNodes.array();
    entities.forEach(entity -> json.add(entity.toJson()));
    return json;
  }
}
