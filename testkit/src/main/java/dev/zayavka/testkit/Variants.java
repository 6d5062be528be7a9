package dev.zayavka.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Coverage of sealed families of records by samples: every kind, however deep, and of every record
 * component each constant, an optional value present and absent, a collection with something in it,
 * and both booleans.
 */
public final class Variants {
  private final Set<String> wanted = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<Class<?>> expected = new HashSet<>();

  private Variants() {}

  /** Variants that no sample of this family contains: {@code Lent.due is absent}, {@code Join}. */
  public static Set<String> missing(Class<?> family, Collection<?> samples) {
    Variants variants = new Variants();
    variants.expectKinds(family);
    samples.forEach(sample -> variants.see("", sample));
    variants.wanted.removeAll(variants.seen);
    return variants.wanted;
  }

  private void expectKinds(Class<?> family) {
    for (Class<?> kind : SealedKinds.of(family)) {
      if (kind.isRecord() && expected.add(kind)) {
        wanted.add(name(kind));
        for (RecordComponent component : kind.getRecordComponents()) {
          expect(name(kind) + "." + component.getName(), component.getGenericType());
        }
      }
    }
  }

  private void expect(String where, Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Optional.class) {
        wanted.addAll(List.of(where + " is absent", where + " is present"));
      } else {
        wanted.add(where + " is filled");
      }
      Stream.of(generic.getActualTypeArguments()).forEach(argument -> expect(where, argument));
    } else if (type instanceof Class<?> plain) {
      expect(where, plain);
    }
  }

  private void expect(String where, Class<?> type) {
    if (type.isEnum()) {
      Arrays.stream(type.getEnumConstants()).forEach(one -> wanted.add(where + " is " + one));
    } else if (type == boolean.class) {
      wanted.addAll(List.of(where + " is true", where + " is false"));
    } else if (type.isSealed() || type.isRecord()) {
      expectKinds(type);
    }
  }

  private void see(String where, Object value) {
    switch (value) {
      case Optional<?> optional -> {
        seen.add(where + (optional.isPresent() ? " is present" : " is absent"));
        optional.ifPresent(one -> see(where, one));
      }
      case Collection<?> many -> many.forEach(one -> seeOneOf(where, one));
      case Map<?, ?> map ->
          map.forEach(
              (key, one) -> {
                seeOneOf(where, key);
                seeOneOf(where, one);
              });
      case Record seenRecord -> seeRecord(seenRecord);
      default -> seen.add(where + " is " + value);
    }
  }

  private void seeOneOf(String where, Object value) {
    seen.add(where + " is filled");
    see(where, value);
  }

  private void seeRecord(Record seenRecord) {
    String kind = name(seenRecord.getClass());
    seen.add(kind);
    for (RecordComponent component : seenRecord.getClass().getRecordComponents()) {
      see(kind + "." + component.getName(), value(seenRecord, component));
    }
  }

  private static Object value(Record of, RecordComponent component) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static String name(Class<?> kind) {
    return kind.getName().substring(kind.getPackageName().length() + 1);
  }
}
