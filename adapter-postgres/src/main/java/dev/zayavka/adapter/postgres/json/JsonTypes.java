package dev.zayavka.adapter.postgres.json;

import static java.util.Map.entry;

import dev.zayavka.adapter.postgres.json.Kinds.Row;
import dev.zayavka.ports.shared.MessageRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Registry of JSON forms by Java type. An enum constant is stored by its name; a record as an
 * object, by the names of its components; a record of one component {@code value}, as ids are, as
 * that value. A sealed family needs a table of its kinds. A form is derived when it is added, from
 * the types added before.
 */
public final class JsonTypes {

  /** The types every desk uses. */
  public static final JsonTypes SHARED =
      new JsonTypes(
              Map.ofEntries(
                  entry(String.class, Forms.TEXT),
                  entry(long.class, Forms.LONG),
                  entry(int.class, Forms.INT),
                  entry(Integer.class, Forms.INT),
                  entry(boolean.class, Forms.BOOLEAN),
                  entry(BigDecimal.class, Forms.DECIMAL),
                  entry(Instant.class, Forms.INSTANT),
                  entry(LocalDate.class, Forms.DATE)))
          .with(MessageRef.class, FieldRule.renamed("messageId", "id"));

  private final Map<Class<?>, JsonType<?>> known;

  private JsonTypes(Map<Class<?>, JsonType<?>> known) {
    this.known = known;
  }

  /** These types, and one whose form cannot be derived. */
  public <T> JsonTypes with(Class<T> type, JsonType<? extends T> form) {
    Map<Class<?>, JsonType<?>> more = new HashMap<>(known);
    more.put(type, form);
    return new JsonTypes(more);
  }

  /** These types, and a record of which some components are stored unlike the rest. */
  public <R extends Record> JsonTypes with(Class<R> type, FieldRule... rules) {
    return with(type, record(type, rules));
  }

  /** These types, and a sealed family; {@code field} names the kind. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public final <T> JsonTypes with(Class<T> family, String field, Kind<? extends T>... kinds) {
    return with(family, kinds(family, kinds).inField(field));
  }

  /** The table of a sealed family whose kind is stored beside the JSON. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public final <T> Kinds<T> kinds(Class<T> family, Kind<? extends T>... kinds) {
    return Kinds.of(family, Stream.of(kinds).map(this::row));
  }

  /** The form of a record of which some components are stored unlike the rest. */
  public <R extends Record> JsonType<R> record(Class<R> type, FieldRule... rules) {
    return new RecordType<>(type, this, List.of(rules));
  }

  /** The form of a type; fails with {@link IllegalArgumentException} if it has none. */
  @SuppressWarnings("unchecked")
  public <T> JsonType<T> of(Class<T> type) {
    return (JsonType<T>) of((Type) type);
  }

  JsonType<Object> of(Type type) {
    return Forms.any(
        switch (type) {
          case Class<?> plain -> plain(plain);
          case ParameterizedType generic ->
              generic(
                  generic.getRawType(),
                  Stream.of(generic.getActualTypeArguments()).map(this::of).toList());
          default -> throw underivable(type);
        });
  }

  private JsonType<?> plain(Class<?> type) {
    JsonType<?> form = known.get(type);
    if (form != null) {
      return form;
    }
    if (type.isEnum()) {
      return constant(type);
    }
    if (type.isRecord()) {
      return plainRecord(type);
    }
    throw underivable(type);
  }

  private static JsonType<?> generic(Type raw, List<JsonType<Object>> arguments) {
    if (raw == Optional.class) {
      return Forms.optional(arguments.getFirst());
    }
    if (raw == List.class) {
      return Forms.list(arguments.getFirst());
    }
    if (raw == Map.class) {
      return Forms.map(arguments.getFirst(), arguments.getLast());
    }
    throw underivable(raw);
  }

  private <R> JsonType<R> plainRecord(Class<R> type) {
    RecordShape<R> shape = RecordShape.of(type);
    if (shape.components().size() == 1 && shape.components().getFirst().getName().equals("value")) {
      RecordComponent value = shape.components().getFirst();
      return of(value.getGenericType())
          .as(one -> shape.create(Stream.of(one)), wrapped -> shape.value(wrapped, value));
    }
    return new RecordType<>(type, this, List.of());
  }

  private static JsonType<?> constant(Class<?> type) {
    return Forms.TEXT.as(name -> constant(type, name), constant -> ((Enum<?>) constant).name());
  }

  private static Object constant(Class<?> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> ((Enum<?>) one).name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("is no " + type.getSimpleName() + ": " + name));
  }

  private Row row(Kind<?> kind) {
    return new Row(
        kind.name(), kind.type(), Forms.any(new RecordType<>(kind.type(), this, kind.rules())));
  }

  private static IllegalArgumentException underivable(Type type) {
    return new IllegalArgumentException("no JSON form is known for " + type.getTypeName());
  }
}
