package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the text of an answer without a script, from the schema and the person's words. Equal calls
 * have equal answers.
 */
final class Improviser {
  private static final int MOST_STRENGTHS = 4;
  private static final int MOST_GROWTH = 3;

  private final Keywords keywords;
  private final Evidence evidence;
  private final VoiceTexts voices;

  Improviser(Keywords keywords, VoiceTexts voices) {
    this.keywords = keywords;
    this.evidence = new Evidence(keywords);
    this.voices = voices;
  }

  /** Text of the model for a call. */
  String answer(AiQuestion question) {
    return switch (question.kind()) {
      case TURN -> write(question, turn(question));
      case REVIEW -> write(question, review(question));
      case VOICE -> heard(question, voices.of(question.voice()));
      case OTHER -> write(question, Map.of());
    };
  }

  /** Words that were heard, in the schema of the call if it has one. */
  static String heard(AiQuestion question, String words) {
    if (question.schema().isMissingNode()) {
      return words;
    }
    Map<String, JsonNode> values = new HashMap<>();
    question
        .schema()
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (Schemas.isText(property.getValue())) {
                values.put(property.getKey(), text(words));
              }
            });
    return write(question, values);
  }

  private static String write(AiQuestion question, Map<String, JsonNode> values) {
    if (question.schema().isMissingNode()) {
      return Phrases.reply(question.turns());
    }
    return JsonNodes.write(new SchemaFiller(question.schema(), values).fill());
  }

  private Map<String, JsonNode> turn(AiQuestion question) {
    String words = question.lastWords();
    Map<String, String> quotes = evidence.in(words, Schemas.components(question.schema()));
    ArrayNode found = JsonNodes.array();
    quotes.forEach(
        (component, quote) -> found.addObject().put("component", component).put("quote", quote));
    String reply = quotes.isEmpty() ? Phrases.NOTHING_SHOWN : Phrases.reply(question.turns());
    boolean relevant = Clauses.wordCount(words) > 1;
    return Map.of(
        "relevant", JsonNodes.object().booleanNode(relevant), "found", found, "reply", text(reply));
  }

  private Map<String, JsonNode> review(AiQuestion question) {
    List<String> components = components(question);
    String words = String.join("\n", Transcripts.personsWords(question.lastWords()));
    Map<String, String> quotes = evidence.in(words, components);
    String summary = "В разговоре прозвучало %d из %d.".formatted(quotes.size(), components.size());
    return Map.of(
        "summary",
        text(summary),
        "strengths",
        strengths(quotes),
        "growth",
        growth(components, quotes));
  }

  /**
   * Components that the call names: in its schema, else in its system text, else all known ones.
   */
  private List<String> components(AiQuestion question) {
    List<String> inSchema = Schemas.components(question.schema());
    if (!inSchema.isEmpty()) {
      return inSchema;
    }
    List<String> listed = Schemas.listedNames(question.system());
    return listed.isEmpty() ? keywords.components() : listed;
  }

  private static ArrayNode strengths(Map<String, String> quotes) {
    ArrayNode json = JsonNodes.array();
    quotes.entrySet().stream()
        .limit(MOST_STRENGTHS)
        .forEach(
            shown -> {
              ObjectNode item = json.addObject();
              item.put("text", "Прозвучало: " + Phrases.advice(shown.getKey()).topic() + ".");
              item.put("quote", shown.getValue());
            });
    return json;
  }

  private static ArrayNode growth(List<String> components, Map<String, String> quotes) {
    ArrayNode json = JsonNodes.array();
    components.stream()
        .filter(component -> !quotes.containsKey(component))
        .limit(MOST_GROWTH)
        .forEach(
            missing -> {
              Phrases.Advice advice = Phrases.advice(missing);
              json.addObject()
                  .put("text", "Не прозвучало: " + advice.topic() + ".")
                  .put("instead", advice.example());
            });
    return json;
  }

  private static JsonNode text(String value) {
    return JsonNodes.object().textNode(value);
  }
}
