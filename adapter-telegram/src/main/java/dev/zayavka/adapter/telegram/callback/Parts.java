package dev.zayavka.adapter.telegram.callback;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts of a packed record: one per component, in their order. An enum constant is packed by its
 * name, a record as its own parts, and an absent value as {@code *}.
 */
final class Parts {

  private static final String ABSENT = "*";

  private Parts() {}

  static Stream<String> write(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(Parts::write).orElse(Stream.of(ABSENT));
      case Enum<?> constant -> Stream.of(constant.name());
      case Record packed ->
          Stream.of(packed.getClass().getRecordComponents())
              .flatMap(component -> write(value(packed, component)));
      default -> Stream.of(value.toString());
    };
  }

  /** Reader of a record; fails with {@link IllegalArgumentException} if a component has no form. */
  static <R> Reader<R> reader(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<R> constructor = constructor(type, components);
    List<Reader<?>> readers =
        Stream.of(components).<Reader<?>>map(one -> reader(one.getGenericType())).toList();
    return parts -> create(constructor, readers.stream().map(one -> one.read(parts)).toArray());
  }

  private static Reader<?> reader(Type type) {
    if (type == String.class) {
      return Iterator::next;
    }
    if (type == long.class) {
      return parts -> Long.valueOf(parts.next());
    }
    if (type == int.class) {
      return parts -> Integer.valueOf(parts.next());
    }
    if (type == LocalDate.class) {
      return parts -> LocalDate.parse(parts.next());
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return optional(reader(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> plain && plain.isEnum()) {
      return parts -> constant(plain, parts.next());
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return reader(plain);
    }
    throw new IllegalArgumentException("no packed form is known for " + type.getTypeName());
  }

  private static <T> Reader<Optional<T>> optional(Reader<T> reader) {
    return parts -> {
      String part = parts.next();
      return part.equals(ABSENT)
          ? Optional.empty()
          : Optional.of(reader.read(List.of(part).iterator()));
    };
  }

  private static Object constant(Class<?> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> ((Enum<?>) one).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getName() + ": " + name));
  }

  private static Object value(Record packed, RecordComponent component) {
    try {
      return component.getAccessor().invoke(packed);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
    try {
      return type.getDeclaredConstructor(
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(type + " has no canonical constructor", impossible);
    }
  }

  private static <R> R create(Constructor<R> constructor, Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("no such " + constructor.getName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " cannot be called", e);
    }
  }

  /** Reader that takes its parts from the front of those left. */
  interface Reader<T> {

    /** Fails with an unchecked exception if parts are missing or malformed. */
    T read(Iterator<String> parts);
  }
}
