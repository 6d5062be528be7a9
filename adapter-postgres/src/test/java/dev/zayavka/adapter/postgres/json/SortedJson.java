package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jooq.JSONB;

/**
 * JSON on one line with sorted keys: {@code jsonb} keeps no order of keys, so the order is not part
 * of a form.
 */
public final class SortedJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private SortedJson() {}

  public static String of(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  public static String of(JSONB stored) {
    return of(JsonbTrees.tree(stored));
  }
}
