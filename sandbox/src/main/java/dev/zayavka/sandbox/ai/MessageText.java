package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Text of a message: a string, or a list of text parts. */
final class MessageText {
  private MessageText() {}

  /** The text; empty if there is none of a known form. */
  static Optional<String> of(JsonNode content) {
    if (content.isTextual()) {
      return Optional.of(content.asText());
    }
    return content.isArray() && !content.isEmpty()
        ? Optional.of(joined(content))
        : Optional.empty();
  }

  /** Texts of the parts that have one, a line each. */
  static String joined(JsonNode parts) {
    return StreamSupport.stream(parts.spliterator(), false)
        .filter(part -> part.path("text").isTextual())
        .map(part -> part.path("text").asText())
        .collect(Collectors.joining("\n"));
  }
}
