package dev.zayavka.adapter.postgres.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.json.FieldRule.Field;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON object with a field for each component of a record. Other fields are passed over. */
final class RecordType<R> implements JsonType<R> {

  private final RecordShape<R> shape;
  private final Map<RecordComponent, Field> fields = new LinkedHashMap<>();

  RecordType(Class<R> type, JsonTypes types, List<FieldRule> rules) {
    this.shape = RecordShape.of(type);
    for (RecordComponent component : shape.components()) {
      String name = component.getName();
      Field field = new Field(name, types.of(component.getGenericType()), false);
      for (FieldRule rule : rules) {
        field = rule.component().equals(name) ? rule.change().apply(field) : field;
      }
      fields.put(component, field);
    }
    for (FieldRule rule : rules) {
      if (fields.keySet().stream().noneMatch(one -> one.getName().equals(rule.component()))) {
        throw new IllegalArgumentException(type.getName() + " has no " + rule.component());
      }
    }
  }

  @Override
  public ObjectNode write(R value) {
    ObjectNode json = JsonbTrees.object();
    fields.forEach((component, field) -> write(shape.value(value, component), field, json));
    return json;
  }

  @Override
  public R read(JsonNode json) {
    JsonNode object = Forms.requiredObject(json);
    return shape.create(fields.values().stream().map(field -> read(object, field)));
  }

  private static void write(Object value, Field field, ObjectNode json) {
    JsonNode written = field.type().write(value);
    if (field.inline()) {
      json.setAll((ObjectNode) written);
    } else if (!written.isMissingNode()) {
      json.set(field.name(), written);
    }
  }

  private static Object read(JsonNode json, Field field) {
    return field.inline() ? field.type().read(json) : Forms.field(json, field.name(), field.type());
  }
}
