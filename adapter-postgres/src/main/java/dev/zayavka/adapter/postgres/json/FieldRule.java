package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Exception for one component of a record that is not stored in the field of its own name. */
public record FieldRule(String component, UnaryOperator<Field> change) {

  /** Rule for a component stored in a field of another name. */
  public static FieldRule renamed(String component, String field) {
    return new FieldRule(component, was -> new Field(field, was.type(), was.inline()));
  }

  /** Rule for a component whose fields lie beside those of its record. */
  public static FieldRule inline(String component) {
    return new FieldRule(component, was -> new Field(was.name(), was.type(), true));
  }

  /** Rule for a component with a form of its own. */
  public static FieldRule typed(String component, JsonType<?> type) {
    return new FieldRule(component, was -> new Field(was.name(), Forms.any(type), was.inline()));
  }

  /** Rule for a list that has no field while it is empty. */
  public static FieldRule noneIfEmpty(String component) {
    return new FieldRule(
        component, was -> new Field(was.name(), noneIfEmpty(was.type()), was.inline()));
  }

  private static JsonType<Object> noneIfEmpty(JsonType<Object> list) {
    return JsonType.of(
        items -> items.equals(List.of()) ? MissingNode.getInstance() : list.write(items),
        json -> json.isMissingNode() ? List.of() : list.read(json));
  }

  /** Place and form of a component in the JSON of its record. */
  record Field(String name, JsonType<Object> type, boolean inline) {}
}
