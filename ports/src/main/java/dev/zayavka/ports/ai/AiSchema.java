package dev.zayavka.ports.ai;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Schema of a structured answer: one object, all of whose fields are required, and no other
 * allowed. Models write the fields in this order, so evidence comes before what follows from it.
 * Lengths and counts are no part of it, as strict modes of providers refuse them.
 *
 * @param name 1 to 64 of {@code a-z A-Z 0-9 _ -}; providers that name a schema call it so
 * @param fields the object's, in order
 */
public record AiSchema(String name, List<Field> fields) {

  private static final String NAME = "[a-zA-Z0-9_-]{1,64}";

  public AiSchema {
    fields = List.copyOf(fields);
    requireName(name);
    requireFields(fields);
  }

  public AiSchema(String name, Field... fields) {
    this(name, List.of(fields));
  }

  /** A required field. */
  public record Field(String name, Shape shape) {
    public Field {
      requireName(name);
    }

    /** A field of text. */
    public static Field text(String name) {
      return new Field(name, new Shape.Text());
    }

    /** A field of true or false. */
    public static Field flag(String name) {
      return new Field(name, new Shape.Flag());
    }

    /** A field of one of these values. */
    public static Field oneOf(String name, List<String> values) {
      return new Field(name, new Shape.OneOf(values));
    }

    /** A list of objects with these fields. */
    public static Field listOf(String name, Field... fields) {
      return new Field(name, new Shape.ListOf(new Shape.Fields(List.of(fields))));
    }
  }

  /** Shape of a value. */
  public sealed interface Shape {
    /** A string; null is none. */
    record Text() implements Shape {}

    /** A boolean; neither a string nor a number is one. */
    record Flag() implements Shape {}

    /** A string that is one of these, exactly. */
    record OneOf(List<String> values) implements Shape {
      public OneOf {
        values = List.copyOf(values);
        if (values.isEmpty() || Set.copyOf(values).size() < values.size()) {
          throw new IllegalArgumentException("a choice has values, each once: " + values);
        }
      }
    }

    /** A list, possibly empty. */
    record ListOf(Shape item) implements Shape {}

    /** An object with all of these fields and no other. */
    record Fields(List<Field> fields) implements Shape {
      public Fields {
        fields = List.copyOf(fields);
        requireFields(fields);
      }
    }
  }

  private static void requireName(String name) {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException("a name is 1 to 64 of a-z A-Z 0-9 _ -: " + name);
    }
  }

  private static void requireFields(List<Field> fields) {
    Set<String> names = new HashSet<>();
    if (fields.isEmpty() || !fields.stream().allMatch(field -> names.add(field.name()))) {
      throw new IllegalArgumentException("an object has fields, each once: " + fields);
    }
  }
}
