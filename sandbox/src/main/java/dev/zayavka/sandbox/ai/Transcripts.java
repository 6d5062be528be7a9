package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the person's words in the transcript of a talk: a JSON list of texts or objects, in which
 * the person speaks first.
 */
final class Transcripts {
  private static final List<String> WORDS = List.of("said", "words", "text", "content");
  private static final List<String> SPEAKER = List.of("role", "who", "speaker", "by", "from");

  private Transcripts() {}

  /** The person's words, turn by turn; all of the text if it holds no list. */
  static List<String> personsWords(String text) {
    JsonNode list = list(text);
    if (!list.isArray() || list.isEmpty()) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    String person = field(list.path(0), SPEAKER).orElse("");
    List<String> words = new ArrayList<>();
    for (JsonNode entry : list) {
      if (field(entry, SPEAKER).orElse("").equals(person)) {
        words.add(entry.isTextual() ? entry.asText() : field(entry, WORDS).orElse(""));
      }
    }
    return words;
  }

  private static JsonNode list(String text) {
    int from = text.indexOf('[');
    int to = text.lastIndexOf(']');
    return from < 0 || to < from
        ? MissingNode.getInstance()
        : JsonNodes.parse(text.substring(from, to + 1)).orElse(MissingNode.getInstance());
  }

  private static Optional<String> field(JsonNode entry, List<String> names) {
    return names.stream()
        .filter(name -> entry.path(name).isTextual())
        .map(name -> entry.path(name).asText())
        .findFirst();
  }
}
