package dev.zayavka.adapter.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiSchema;
import dev.zayavka.ports.ai.AiSchema.Field;
import dev.zayavka.ports.ai.AiSchema.Shape;
import dev.zayavka.ports.ai.AiValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strict reader of structured answers: the types of the schema, all of its fields and no other.
 * Nothing is converted or repaired.
 */
final class AnswerReader {

  private static final int OK = 200;

  private AnswerReader() {}

  /** {@code Answered}, or {@code Malformed} with a code of ours. */
  static AiOutcome read(String text, AiSchema schema) {
    try {
      JsonNode json = Json.read(text).orElseThrow(() -> new OtherShape("not_json"));
      return new AiOutcome.Answered(fields(json, schema.fields()));
    } catch (OtherShape e) {
      return malformed(e.code);
    }
  }

  /** A success whose body is not an answer. */
  static AiOutcome.Malformed malformed(String code) {
    return new AiOutcome.Malformed(new AiFault(OK, code));
  }

  /** True if PostgreSQL can store the text: no NUL and no lone surrogate. */
  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
  }

  private static AiValue value(JsonNode json, Shape shape) throws OtherShape {
    return switch (shape) {
      case Shape.Text text -> text(json);
      case Shape.Flag flag -> flag(json);
      case Shape.OneOf choice -> choice(json, choice.values());
      case Shape.ListOf list -> list(json, list.item());
      case Shape.Fields object -> fields(json, object.fields());
    };
  }

  private static AiValue.Fields fields(JsonNode json, List<Field> fields) throws OtherShape {
    require(json.isObject(), "wrong_type");
    Map<String, AiValue> values = new LinkedHashMap<>();
    for (Field field : fields) {
      require(json.has(field.name()), "missing_field");
      values.put(field.name(), value(json.path(field.name()), field.shape()));
    }
    require(json.size() == fields.size(), "unknown_field");
    return new AiValue.Fields(values);
  }

  private static AiValue list(JsonNode json, Shape item) throws OtherShape {
    require(json.isArray(), "wrong_type");
    List<AiValue> items = new ArrayList<>();
    for (JsonNode each : json) {
      items.add(value(each, item));
    }
    return new AiValue.Items(items);
  }

  private static AiValue flag(JsonNode json) throws OtherShape {
    require(json.isBoolean(), "wrong_type");
    return new AiValue.Flag(json.booleanValue());
  }

  private static AiValue choice(JsonNode json, List<String> values) throws OtherShape {
    AiValue.Text chosen = text(json);
    require(values.contains(chosen.text()), "unknown_choice");
    return chosen;
  }

  private static AiValue.Text text(JsonNode json) throws OtherShape {
    require(json.isTextual(), "wrong_type");
    require(isStorable(json.textValue()), "not_storable");
    return new AiValue.Text(json.textValue());
  }

  private static void require(boolean condition, String code) throws OtherShape {
    if (!condition) {
      throw new OtherShape(code);
    }
  }

  /** A value that the schema does not allow. */
  private static final class OtherShape extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    OtherShape(String code) {
      super(code);
      this.code = code;
    }
  }
}
