package dev.zayavka.adapter.postgres.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** Components and canonical constructor of a record, by reflection. */
record RecordShape<R>(List<RecordComponent> components, Constructor<R> constructor) {

  static <R> RecordShape<R> of(Class<R> type) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    try {
      return new RecordShape<>(
          components,
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(type + " has no canonical constructor", impossible);
    }
  }

  Object value(R from, RecordComponent component) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  /** Fails with {@link IllegalArgumentException} if the record refuses these values. */
  R create(Stream<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getTargetException().getMessage()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " cannot be called", e);
    }
  }
}
