package dev.zayavka.sandbox.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.ai.AiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictSchemaTest extends AiTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"object","properties":{},"required":[]}                                       | additionalProperties
          {"type":"object","additionalProperties":true,"properties":{},"required":[]}           | additionalProperties
          {"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}}   | Missing 'a'
          {"type":"object","additionalProperties":false,"properties":{},"required":["b"]}       | 'b', which is no property
          {"type":"array","items":{"type":"string"}}                                            | type: "object"
          """)
  void an_object_is_closed_and_requires_all(String schema, String message) {
    assertThat(refusal(schema)).contains("Invalid schema for response_format 'turn'", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"string","maxLength":600}                                                     | 'maxLength' is not permitted
          {"type":"string","minLength":1}                                                       | 'minLength' is not permitted
          {"type":"array","maxItems":5,"items":{"type":"string"}}                               | 'maxItems' is not permitted
          {"type":"array"}                                                                      | missing items
          {"type":"text"}                                                                       | 'text' is not a valid type
          {"description":"a"}                                                                   | must have a 'type'
          {"type":"array","items":{"type":"object","properties":{},"required":[]}}              | ('properties', 'a', 'items')
          {"oneOf":[]}                                                                          | 'oneOf' is not permitted
          """)
  void a_property_has_no_limits_of_length(String property, String message) {
    assertThat(refusal(object(property))).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":["string","null"],"description":"a"}
          {"type":"string","enum":["a","b"]}
          {"anyOf":[{"type":"string"},{"type":"null"}]}
          """)
  void a_property_may_be_optional_a_choice_or_one_of_many(String property) {
    assertThat(client.chat(body(object(property)).toString()).status()).isEqualTo(200);
  }

  @Test
  void a_schema_that_is_not_strict_is_taken_as_it_is() {
    ObjectNode body = body("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}");
    body.withObject("/response_format/json_schema").put("strict", false);

    assertThat(client.chat(body.toString()).status()).isEqualTo(200);
  }

  @Test
  void the_format_has_a_name_of_letters_and_no_unknown_fields() {
    ObjectNode spaced = Bodies.turn("Да");
    spaced.withObject("/response_format/json_schema").put("name", "мой ход");
    ObjectNode nameless = Bodies.turn("Да");
    nameless.withObject("/response_format/json_schema").remove("name");
    ObjectNode unknown = Bodies.turn("Да");
    unknown.withObject("/response_format/json_schema").put("title", "turn");

    assertThat(code(spaced)).isEqualTo("invalid_value");
    assertThat(code(nameless)).isEqualTo("missing_required_parameter");
    assertThat(code(unknown)).isEqualTo("unknown_parameter");
  }

  private String code(ObjectNode body) {
    return client.chat(body.toString()).at("/error/code");
  }

  private String refusal(String schema) {
    Answer answer = client.chat(body(schema).toString());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error/param")).isEqualTo("response_format");
    assertThat(answer.json().at("/error/code").isNull()).isTrue();
    return answer.at("/error/message");
  }

  private static ObjectNode body(String schema) {
    return Bodies.chat("gpt-5-mini", schema, "Добрый день");
  }

  private static String object(String property) {
    return "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"a\"],\"properties\":{\"a\":"
        + property
        + "}}";
  }
}
