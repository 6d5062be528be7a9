package dev.zayavka.ports.ai;

import dev.zayavka.ports.ai.AiMessage.Speaker;
import dev.zayavka.ports.shared.SentFile;
import java.util.List;
import java.util.Optional;

/** One call to a language model. It names no person. No {@code toString} shows words. */
public sealed interface AiCall {

  /** The model to call. */
  AiModel model();

  /**
   * A question that is answered by a structured answer.
   *
   * @param system role, case and rules; nothing that a person said
   * @param messages at least one; the person begins and ends, and speakers alternate
   * @param schema of the answer
   * @param longestAnswer in tokens, with those a model thinks in; positive
   * @param safetyIdentifier keyed hash of the person, by which a provider reports abuse; at most 64
   *     characters
   */
  record Ask(
      AiModel model,
      String system,
      List<AiMessage> messages,
      AiSchema schema,
      int longestAnswer,
      String safetyIdentifier)
      implements AiCall {

    private static final int LONGEST_IDENTIFIER = 64;

    public Ask {
      messages = List.copyOf(messages);
      if (system.isBlank()) {
        throw new IllegalArgumentException("a question has a system text");
      }
      if (longestAnswer <= 0) {
        throw new IllegalArgumentException("an answer has tokens: " + longestAnswer);
      }
      if (safetyIdentifier.length() > LONGEST_IDENTIFIER) {
        throw new IllegalArgumentException("a safety identifier has at most 64 characters");
      }
      requireTurns(messages);
    }

    private static void requireTurns(List<AiMessage> messages) {
      boolean personEnds = messages.size() % 2 == 1;
      for (int i = 0; i < messages.size(); i++) {
        Speaker turn = i % 2 == 0 ? Speaker.PERSON : Speaker.MODEL;
        if (messages.get(i).speaker() != turn) {
          throw new IllegalArgumentException("message " + (i + 1) + " is not by " + turn);
        }
      }
      if (!personEnds) {
        throw new IllegalArgumentException("the person has the last word: " + messages.size());
      }
    }

    @Override
    public String toString() {
      return "Ask[" + model + ", " + schema.name() + ", " + messages.size() + " messages]";
    }
  }

  /**
   * A transcription of a voice message.
   *
   * @param voice Ogg with Opus, as Telegram has it
   * @param language ISO 639-1, such as {@code ru}
   * @param hint words of the subject, which help to recognise names; nothing that a person said
   */
  record Transcribe(AiModel model, SentFile voice, String language, Optional<String> hint)
      implements AiCall {

    @Override
    public String toString() {
      return "Transcribe[" + model + ", " + voice.size() + " bytes, " + language + "]";
    }
  }
}
