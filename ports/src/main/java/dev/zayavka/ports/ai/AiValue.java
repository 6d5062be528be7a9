package dev.zayavka.ports.ai;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a structured answer, checked against the {@link AiSchema} of the question. It has no
 * other types than a schema can ask for. No {@code toString} shows words.
 */
public sealed interface AiValue {

  /** A string: any, or one of the values of a choice. */
  record Text(String text) implements AiValue {
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /** True or false. */
  record Flag(boolean value) implements AiValue {}

  /** A list. */
  record Items(List<AiValue> items) implements AiValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object with exactly the fields of its schema, in the order of the answer. */
  record Fields(Map<String, AiValue> fields) implements AiValue {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * The text of a field, or the value that was chosen.
     *
     * @throws IllegalArgumentException if the schema has no such field
     */
    public String text(String name) {
      if (fields.get(name) instanceof Text(String text)) {
        return text;
      }
      throw absent(name, "text");
    }

    /**
     * A field of true or false.
     *
     * @throws IllegalArgumentException if the schema has no such field
     */
    public boolean flag(String name) {
      if (fields.get(name) instanceof Flag(boolean value)) {
        return value;
      }
      throw absent(name, "flag");
    }

    /**
     * A list of objects.
     *
     * @throws IllegalArgumentException if the schema has no such field
     */
    public List<Fields> objects(String name) {
      if (fields.get(name) instanceof Items(List<AiValue> items)) {
        return items.stream().map(item -> object(name, item)).toList();
      }
      throw absent(name, "list of objects");
    }

    private static Fields object(String name, AiValue item) {
      if (item instanceof Fields fields) {
        return fields;
      }
      throw absent(name, "list of objects");
    }

    private static IllegalArgumentException absent(String name, String kind) {
      return new IllegalArgumentException("the schema has no " + kind + " named " + name);
    }
  }
}
