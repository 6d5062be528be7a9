package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body that has exactly one meaning and that PostgreSQL can keep as jsonb: one object in
 * sound UTF-8, no key twice, no NUL, no lone surrogate, no number beyond reason. Jackson's own tree
 * reader passes some of these, and its messages quote the input.
 */
final class StrictJson {

  static final int MAX_DEPTH = 64;

  /** Decimal exponents a double can have; jsonb would write a larger one out in full. */
  private static final int MAX_EXPONENT = 308;

  private static final int MAX_DIGITS = 400;
  private static final int MAX_ERRORS = 50;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_DIGITS)
                  .build())
          // Interning would keep a stranger's keys for as long as we run.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final List<FieldError> errors = new ArrayList<>();

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  static ObjectNode read(byte[] body) throws BadJson {
    try (JsonParser parser = FACTORY.createParser(decoded(body))) {
      return new StrictJson(parser).root();
    } catch (StreamConstraintsException e) {
      throw new BadJson("the JSON is nested too deep, or has a number or a key too long" + at(e));
    } catch (JsonProcessingException e) {
      throw new BadJson("malformed JSON" + at(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static String decoded(byte[] body) throws BadJson {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadJson("the body is not valid UTF-8");
    }
  }

  private ObjectNode root() throws IOException, BadJson {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new BadJson(first == null ? "the body is empty" : "the body is not a JSON object");
    }
    ObjectNode root = object("");
    if (parser.nextToken() != null) {
      throw new BadJson("something follows the JSON object");
    }
    if (!errors.isEmpty()) {
      throw new BadJson("the body cannot be stored as it is", errors);
    }
    return root;
  }

  private ObjectNode object(String path) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String field = path.isEmpty() ? key : path + "." + key;
      requireStorable(field, key);
      parser.nextToken();
      if (object.replace(key, value(field)) != null) {
        fault(field, "comes twice");
      }
    }
    return object;
  }

  private ArrayNode array(String path) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(path + "[" + array.size() + "]"));
    }
    return array;
  }

  private JsonNode value(String path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> {
        requireStorable(path, parser.getText());
        yield NODES.textNode(parser.getText());
      }
      case VALUE_NUMBER_INT -> BigIntegerNode.valueOf(new BigInteger(parser.getText()));
      case VALUE_NUMBER_FLOAT -> decimal(path, parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NullNode.getInstance();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value starts with " + parser.currentToken());
    };
  }

  private JsonNode decimal(String path, String text) {
    try {
      BigDecimal value = new BigDecimal(text);
      long exponent = (long) value.precision() - value.scale() - 1;
      if (value.signum() == 0 || Math.abs(exponent) <= MAX_EXPONENT) {
        return DecimalNode.valueOf(value);
      }
    } catch (NumberFormatException e) {
      // An exponent beyond an int: beyond reason as well.
    }
    fault(path, "is a number too large or too small");
    return NullNode.getInstance();
  }

  private void requireStorable(String path, String text) {
    if (!Texts.storable(text)) {
      fault(path, "has a NUL character or half a surrogate pair");
    }
  }

  private void fault(String path, String message) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(new FieldError(path, message));
    }
  }

  private static String at(JsonProcessingException e) {
    JsonLocation where = e.getLocation();
    return where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
  }
}
