package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Conversion between trees and {@code jsonb}. PostgreSQL accepts the output for any text. */
public final class JsonbTrees {

  private static final ObjectMapper MAPPER =
      // The usual buffers belong to a thread, and virtual threads live for one task.
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static {
    MAPPER.getFactory().setCharacterEscapes(new WithoutZero());
  }

  private JsonbTrees() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The tree in this text; fails when the text is not JSON. */
  public static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is not JSON", e);
    }
  }

  public static JsonNode tree(JSONB stored) {
    return tree(stored.data());
  }

  public static JSONB jsonb(JsonNode tree) {
    try {
      return JSONB.valueOf(MAPPER.writeValueAsString(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  public static JSONB jsonb(Map<String, String> texts) {
    ObjectNode tree = object();
    texts.forEach(tree::put);
    return jsonb(tree);
  }

  /** The texts of a flat object. */
  public static Map<String, String> texts(JSONB stored) {
    return texts(tree(stored));
  }

  /** The same of an object that was parsed already. */
  public static Map<String, String> texts(JsonNode stored) {
    Map<String, String> texts = new TreeMap<>();
    stored.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  /** Escapes without the zero character: {@code jsonb} cannot hold it, but texts of people may. */
  private static final class WithoutZero extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final SerializedString REPLACEMENT = new SerializedString("\\uFFFD");

    private final int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();

    WithoutZero() {
      escapes[0] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return character == 0 ? REPLACEMENT : null;
    }
  }
}
