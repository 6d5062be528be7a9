package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;

/** Type of a JSON value, as OpenAI names it in its errors. */
enum JsonType {
  STRING("a string"),
  INTEGER("an integer"),
  NUMBER("a decimal"),
  BOOLEAN("a boolean"),
  OBJECT("an object"),
  ARRAY("an array"),
  ANY("any value");

  private final String words;

  JsonType(String words) {
    this.words = words;
  }

  static JsonType of(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> STRING;
      case BOOLEAN -> BOOLEAN;
      case NUMBER -> value.isIntegralNumber() ? INTEGER : NUMBER;
      case ARRAY -> ARRAY;
      case OBJECT -> OBJECT;
      case NULL, MISSING, BINARY, POJO -> ANY;
    };
  }

  boolean fits(JsonNode value) {
    JsonType type = of(value);
    return this == ANY || type == this || this == NUMBER && type == INTEGER;
  }

  String inWords() {
    return words;
  }
}
