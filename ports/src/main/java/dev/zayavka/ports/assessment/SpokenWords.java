package dev.zayavka.ports.assessment;

/**
 * Words of a person in a training.
 *
 * @param text 1 character or more
 * @param byVoice true if they were transcribed
 */
public record SpokenWords(String text, boolean byVoice) {

  public SpokenWords {
    if (text.isBlank()) {
      throw new IllegalArgumentException("spoken words are not blank");
    }
  }

  /** Without the text, which belongs in no log. */
  @Override
  public String toString() {
    return "SpokenWords[" + text.length() + " characters, byVoice=" + byVoice + "]";
  }
}
