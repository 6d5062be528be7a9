package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Table of the kinds of a sealed family: one row per kind, with its stored name and its record. A
 * table that lacks a kind of its family cannot be built. Names and fields outlive releases: rows
 * written by the last one are read by the next.
 */
public final class Kinds<T> {

  private final Supplier<Rows> rows;

  private Kinds(Supplier<Rows> rows) {
    this.rows = rows;
  }

  static <T> Kinds<T> of(Class<T> family, Stream<Row> rows) {
    Rows all = Rows.of(rows);
    Set<Class<?>> records = leaves(family).collect(Collectors.toSet());
    if (!records.equals(all.byType().keySet())) {
      throw new IllegalArgumentException(
          family.getName() + " has " + records + ", rows are for " + all.byType().keySet());
    }
    return new Kinds<>(() -> all);
  }

  /** One table of several families. */
  public static <T> Kinds<T> union(List<Kinds<? extends T>> families) {
    Rows all = Rows.of(families.stream().flatMap(kinds -> kinds.rows.get().all()));
    return new Kinds<>(() -> all);
  }

  /** A table that is built when it is first used: none is needed to start. */
  public static <T> Kinds<T> deferred(Supplier<Kinds<? extends T>> table) {
    return new Kinds<>(new Once(() -> table.get().rows.get()));
  }

  /** This table, with a field in each row that is written and never read. */
  @SuppressWarnings("unchecked")
  public Kinds<T> also(String field, Function<T, JsonNode> value) {
    Rows more =
        Rows.of(rows.get().all().map(row -> row.also(field, (Function<Object, JsonNode>) value)));
    return new Kinds<>(() -> more);
  }

  /** Names this release knows; rows of another release wait for an instance of that release. */
  public Set<String> names() {
    return rows.get().byName().keySet();
  }

  /** The same names, in order, as a parameter of a statement. */
  public String[] sortedNames() {
    return rows.get().sortedNames().toArray(String[]::new);
  }

  public Stored write(T value) {
    Row row = rows.get().byType().get(value.getClass());
    if (row == null) {
      throw new IllegalArgumentException("no row is for " + value.getClass().getName());
    }
    return new Stored(row.name(), (ObjectNode) row.form().write(value));
  }

  /** Fails with {@link IllegalArgumentException} that names the kind and the field. */
  @SuppressWarnings("unchecked")
  public T read(String name, JsonNode json) {
    Row row = rows.get().byName().get(name);
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

  /** The rows by type and by name. */
  private record Rows(
      Map<Class<?>, Row> byType, Map<String, Row> byName, List<String> sortedNames) {

    static Rows of(Stream<Row> rows) {
      Map<Class<?>, Row> byType = new HashMap<>();
      Map<String, Row> byName = new HashMap<>();
      rows.forEach(
          row -> {
            if (byType.put(row.type(), row) != null || byName.put(row.name(), row) != null) {
              throw new IllegalArgumentException(
                  "two rows for " + row.name() + " or " + row.type().getName());
            }
          });
      return new Rows(byType, byName, byName.keySet().stream().sorted().toList());
    }

    Stream<Row> all() {
      return byType.values().stream();
    }
  }

  /** Rows made at the first use. */
  private static final class Once implements Supplier<Rows> {

    private final Supplier<Rows> make;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Rows made;

    Once(Supplier<Rows> make) {
      this.make = make;
    }

    @Override
    public Rows get() {
      Rows present = made;
      return present == null ? first() : present;
    }

    private Rows first() {
      making.lock();
      try {
        Rows rows = made;
        if (rows == null) {
          rows = make.get();
          made = rows;
        }
        return rows;
      } finally {
        making.unlock();
      }
    }
  }

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
