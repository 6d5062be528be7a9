package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON forms of the JDK's types. */
public final class Forms {

  public static final JsonType<String> TEXT =
      JsonType.of(
          TextNode::valueOf, json -> required(json, json.isTextual(), "a text").textValue());

  public static final JsonType<Instant> INSTANT = TEXT.as(Instant::parse, Instant::toString);

  static final JsonType<LocalDate> DATE = TEXT.as(LocalDate::parse, LocalDate::toString);

  /** A text, so that 25000.50 does not come back as 25000.5. */
  static final JsonType<BigDecimal> DECIMAL = TEXT.as(BigDecimal::new, BigDecimal::toString);

  static final JsonType<Long> LONG =
      JsonType.of(
          LongNode::valueOf,
          json ->
              required(json, json.isIntegralNumber() && json.canConvertToLong(), "a whole number")
                  .longValue());

  static final JsonType<Integer> INT =
      JsonType.of(
          IntNode::valueOf,
          json ->
              required(json, json.isIntegralNumber() && json.canConvertToInt(), "a whole number")
                  .intValue());

  static final JsonType<Boolean> BOOLEAN =
      JsonType.of(
          BooleanNode::valueOf,
          json -> required(json, json.isBoolean(), "true or false").booleanValue());

  private Forms() {}

  public static <T> JsonType<List<T>> list(JsonType<T> item) {
    return JsonType.of(
        items -> {
          ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
          items.forEach(one -> array.add(item.write(one)));
          return array;
        },
        json -> required(json, json.isArray(), "a list").valueStream().map(item::read).toList());
  }

  /** An absent value has no field; {@code null} is read as one. */
  static <T> JsonType<Optional<T>> optional(JsonType<T> type) {
    return JsonType.of(
        value -> value.map(type::write).orElseGet(MissingNode::getInstance),
        json ->
            json.isMissingNode() || json.isNull()
                ? Optional.empty()
                : Optional.of(type.read(json)));
  }

  static <K, V> JsonType<Map<K, V>> map(JsonType<K> key, JsonType<V> value) {
    return JsonType.of(
        map -> {
          ObjectNode object = JsonbTrees.object();
          map.forEach((k, v) -> object.set(key.write(k).textValue(), value.write(v)));
          return object;
        },
        json -> {
          Map<K, V> map = new LinkedHashMap<>();
          requiredObject(json)
              .properties()
              .forEach(
                  field ->
                      map.put(
                          key.read(TextNode.valueOf(field.getKey())),
                          value.read(field.getValue())));
          return map;
        });
  }

  /** One field of an object; an error names the field. */
  static <T> T field(JsonNode object, String name, JsonType<T> type) {
    try {
      return type.read(object.path(name));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(name + " " + e.getMessage(), e);
    }
  }

  static JsonNode requiredObject(JsonNode json) {
    return required(json, json.isObject(), "an object");
  }

  @SuppressWarnings("unchecked")
  static JsonType<Object> any(JsonType<?> type) {
    return (JsonType<Object>) type;
  }

  private static JsonNode required(JsonNode json, boolean fits, String form) {
    if (!fits) {
      throw new IllegalArgumentException(json.isMissingNode() ? "is missing" : "is not " + form);
    }
    return json;
  }
}
