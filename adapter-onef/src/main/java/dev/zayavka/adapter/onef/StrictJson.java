package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parser for one JSON object that is unambiguous and that PostgreSQL can store as jsonb. Jackson
 * checks the syntax, duplicate keys, trailing input, depth and lengths; this class checks the
 * encoding, NUL characters, lone surrogates and the size of numbers. No message quotes a value.
 */
final class StrictJson {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_DIGITS = 400;

  /** Largest decimal exponent of a double; jsonb writes a larger number out in full. */
  private static final int MAX_EXPONENT = 308;

  private static final int MAX_ERRORS = 50;
  private static final String UNSTORABLE = "the body cannot be stored as it is";

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_DIGITS)
                          .build())
                  // Interned strings would hold the keys of a sender as long as the process runs.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(
              DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
              DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  private StrictJson() {}

  static ObjectNode read(byte[] body) throws InvalidJson {
    String text = decoded(body);
    try (JsonParser parser = READER.createParser(text)) {
      List<FieldError> errors = errors(parser);
      if (!errors.isEmpty()) {
        throw new InvalidJson(UNSTORABLE, errors);
      }
      if (READER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw new InvalidJson(text.isBlank() ? "the body is empty" : "the body is not a JSON object");
    } catch (StreamConstraintsException e) {
      throw new InvalidJson(
          "the JSON is nested too deep, or has a number or a key too long" + at(e));
    } catch (MismatchedInputException e) {
      String path = path(((JsonParser) e.getProcessor()).getParsingContext());
      throw path.isEmpty()
          ? new InvalidJson("something follows the JSON object")
          : new InvalidJson(UNSTORABLE, List.of(new FieldError(path, "comes twice")));
    } catch (JsonProcessingException e) {
      throw new InvalidJson("malformed JSON" + at(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static String decoded(byte[] body) throws InvalidJson {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidJson("the body is not valid UTF-8");
    }
  }

  private static List<FieldError> errors(JsonParser parser) throws IOException {
    List<FieldError> errors = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
      boolean isText = next == JsonToken.FIELD_NAME || next == JsonToken.VALUE_STRING;
      if (isText && !SafeText.storable(parser.getText())) {
        add(errors, parser, "has a NUL character or half a surrogate pair");
      } else if (next == JsonToken.VALUE_NUMBER_FLOAT && !isSane(parser.getText())) {
        add(errors, parser, "is a number too large or too small");
      }
    }
    return errors;
  }

  private static void add(List<FieldError> errors, JsonParser parser, String message) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(new FieldError(path(parser.getParsingContext()), message));
    }
  }

  private static boolean isSane(String number) {
    try {
      BigDecimal value = new BigDecimal(number);
      long exponent = (long) value.precision() - value.scale() - 1;
      return value.signum() == 0 || Math.abs(exponent) <= MAX_EXPONENT;
    } catch (NumberFormatException exponentBeyondInt) {
      return false;
    }
  }

  /** Path of the current field, for example {@code Notes[1].Text}; empty outside any field. */
  private static String path(@Nullable JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String outside = path(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? outside + "[" + context.getCurrentIndex() + "]" : outside;
    }
    String key = context.getCurrentName();
    return key == null ? outside : outside.isEmpty() ? key : outside + "." + key;
  }

  private static String at(JsonProcessingException e) {
    JsonLocation where = e.getLocation();
    return where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
  }
}
