package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * JSON form of a Java type, both ways. A missing node is the form of an absent value, and an error
 * for every type that is never absent.
 */
public interface JsonType<T> {

  JsonNode write(T value);

  /** Fails with {@link IllegalArgumentException} if this JSON is missing or has another form. */
  T read(JsonNode json);

  static <T> JsonType<T> of(Function<T, JsonNode> write, Function<JsonNode, T> read) {
    return new JsonType<>() {
      @Override
      public JsonNode write(T value) {
        return write.apply(value);
      }

      @Override
      public T read(JsonNode json) {
        return read.apply(json);
      }
    };
  }

  /** The same JSON for another Java type. */
  default <S> JsonType<S> as(Function<T, S> to, Function<S, T> from) {
    return of(value -> write(from.apply(value)), json -> to.apply(read(json)));
  }
}
