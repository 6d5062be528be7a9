package dev.zayavka.ports.ai;

/**
 * A message of the conversation that a model is shown.
 *
 * @param words not blank
 */
public record AiMessage(Speaker speaker, String words) {

  /** Speakers of a conversation. */
  public enum Speaker {
    PERSON,
    MODEL
  }

  public AiMessage {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a message has words");
    }
  }

  /** A message of the person. */
  public static AiMessage byPerson(String words) {
    return new AiMessage(Speaker.PERSON, words);
  }

  /** An earlier answer of the model. */
  public static AiMessage byModel(String words) {
    return new AiMessage(Speaker.MODEL, words);
  }

  /** Without the words, which logs must not have. */
  @Override
  public String toString() {
    return "AiMessage[" + speaker + ", " + words.length() + " characters]";
  }
}
