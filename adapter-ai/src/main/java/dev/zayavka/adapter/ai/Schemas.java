package dev.zayavka.adapter.ai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.ai.AiSchema.Field;
import dev.zayavka.ports.ai.AiSchema.Shape;
import java.util.List;

/** Mapper of schemas to the dialects of providers. */
final class Schemas {

  private Schemas() {}

  /** JSON Schema in OpenAI's strict subset: no other fields, and all of them required. */
  static ObjectNode strict(List<Field> fields) {
    ObjectNode schema = Json.object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    fields.forEach(field -> properties.set(field.name(), strict(field.shape())));
    names(schema.putArray("required"), fields);
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode strict(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> Json.object().put("type", "string");
      case Shape.Flag flag -> Json.object().put("type", "boolean");
      case Shape.OneOf choice -> choice(Json.object().put("type", "string"), choice);
      case Shape.ListOf list ->
          Json.object().put("type", "array").set("items", strict(list.item()));
      case Shape.Fields object -> strict(object.fields());
    };
  }

  /** Gemini's subset of OpenAPI. Required fields are written in the order of {@code required}. */
  static ObjectNode openApi(List<Field> fields) {
    ObjectNode schema = Json.object().put("type", "OBJECT");
    ObjectNode properties = schema.putObject("properties");
    fields.forEach(field -> properties.set(field.name(), openApi(field.shape())));
    names(schema.putArray("required"), fields);
    names(schema.putArray("propertyOrdering"), fields);
    return schema;
  }

  private static ObjectNode openApi(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> Json.object().put("type", "STRING");
      case Shape.Flag flag -> Json.object().put("type", "BOOLEAN");
      case Shape.OneOf choice -> choice(Json.object().put("type", "STRING"), choice);
      case Shape.ListOf list ->
          Json.object().put("type", "ARRAY").set("items", openApi(list.item()));
      case Shape.Fields object -> openApi(object.fields());
    };
  }

  private static ObjectNode choice(ObjectNode schema, Shape.OneOf choice) {
    ArrayNode values = schema.putArray("enum");
    choice.values().forEach(values::add);
    return schema;
  }

  private static void names(ArrayNode into, List<Field> fields) {
    fields.forEach(field -> into.add(field.name()));
  }
}
