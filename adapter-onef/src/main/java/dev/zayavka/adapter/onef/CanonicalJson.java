package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One spelling for all bodies that say the same: keys in order of their UTF-16 units (as RFC 8785
 * has it), no white space, numbers by value. Unlike RFC 8785 it keeps every digit of a number.
 */
final class CanonicalJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Numbers up to so many digits are written out: 25000 rather than 2.5E+4. */
  private static final int PLAIN_DIGITS = 30;

  private CanonicalJson() {}

  static String of(JsonNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(node, json);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** SHA-256 of a canonical text, in hexadecimal. */
  static String fingerprint(String canonical) {
    return HexFormat.of().formatHex(Digests.sha256(canonical));
  }

  private static void write(JsonNode node, JsonGenerator json) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, json);
      case ARRAY -> writeArray(node, json);
      case STRING -> json.writeString(node.textValue());
      case NUMBER -> json.writeNumber(spelling(node.decimalValue()));
      case BOOLEAN -> json.writeBoolean(node.booleanValue());
      case NULL -> json.writeNull();
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("no JSON text has a " + node.getNodeType());
    }
  }

  private static void writeObject(JsonNode node, JsonGenerator json) throws IOException {
    TreeMap<String, JsonNode> fields = new TreeMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    json.writeStartObject();
    for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
      json.writeFieldName(field.getKey());
      write(field.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void writeArray(JsonNode node, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (JsonNode each : node) {
      write(each, json);
    }
    json.writeEndArray();
  }

  private static String spelling(BigDecimal number) {
    BigDecimal value = number.stripTrailingZeros();
    int exponent = value.precision() - value.scale() - 1;
    return Math.abs(exponent) < PLAIN_DIGITS ? value.toPlainString() : value.toString();
  }
}
