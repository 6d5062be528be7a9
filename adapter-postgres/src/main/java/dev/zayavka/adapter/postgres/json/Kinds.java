package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Table of the kinds of a sealed family: one row per kind, with its stored name and its record. A
 * table that lacks a kind of its family cannot be built. Names and fields outlive releases: rows
 * written by the last one are read by the next.
 */
public final class Kinds<T> {

  private final Map<Class<?>, Row> byType = new HashMap<>();
  private final Map<String, Row> byName = new HashMap<>();

  private Kinds(Stream<Row> rows) {
    rows.forEach(
        row -> {
          if (byType.put(row.type(), row) != null || byName.put(row.name(), row) != null) {
            throw new IllegalArgumentException(
                "two rows for " + row.name() + " or " + row.type().getName());
          }
        });
  }

  static <T> Kinds<T> of(Class<T> family, Stream<Row> rows) {
    Kinds<T> kinds = new Kinds<>(rows);
    Set<Class<?>> records = leaves(family).collect(Collectors.toSet());
    if (!records.equals(kinds.byType.keySet())) {
      throw new IllegalArgumentException(
          family.getName() + " has " + records + ", rows are for " + kinds.byType.keySet());
    }
    return kinds;
  }

  /** One table of several families. */
  public static <T> Kinds<T> union(List<Kinds<? extends T>> families) {
    return new Kinds<>(families.stream().flatMap(kinds -> kinds.byType.values().stream()));
  }

  /** This table, with a field in each row that is written and never read. */
  @SuppressWarnings("unchecked")
  public Kinds<T> also(String field, Function<T, JsonNode> value) {
    return new Kinds<>(
        byType.values().stream().map(row -> row.also(field, (Function<Object, JsonNode>) value)));
  }

  /** Names this release knows; rows of another release wait for an instance of that release. */
  public Set<String> names() {
    return byName.keySet();
  }

  public Stored write(T value) {
    Row row = byType.get(value.getClass());
    if (row == null) {
      throw new IllegalArgumentException("no row is for " + value.getClass().getName());
    }
    return new Stored(row.name(), (ObjectNode) row.form().write(value));
  }

  /** Fails with {@link IllegalArgumentException} that names the kind and the field. */
  @SuppressWarnings("unchecked")
  public T read(String name, JsonNode json) {
    Row row = byName.get(name);
    if (row == null) {
      throw new IllegalArgumentException("no row reads " + name);
    }
    try {
      return (T) row.form().read(json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** One object per value, with the name of its kind in this field. */
  public JsonType<T> inField(String field) {
    return JsonType.of(
        value -> {
          Stored stored = write(value);
          return stored.json().put(field, stored.kind());
        },
        json -> read(Forms.field(Forms.requiredObject(json), field, Forms.TEXT), json));
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Kinds::leaves)
        : Stream.of(type);
  }

  /** Kind and fields of a value, as they are stored. */
  public record Stored(String kind, ObjectNode json) {}

  /** A kind with its form. */
  record Row(String name, Class<?> type, JsonType<Object> form) {

    Row also(String field, Function<Object, JsonNode> more) {
      return new Row(
          name,
          type,
          JsonType.of(
              value -> ((ObjectNode) form.write(value)).set(field, more.apply(value)), form::read));
    }
  }
}
