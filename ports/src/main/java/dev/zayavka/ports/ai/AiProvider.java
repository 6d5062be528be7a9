package dev.zayavka.ports.ai;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Wire protocols of language models. */
public enum AiProvider {
  /** OpenAI and servers that are compatible with it. */
  OPENAI,
  GEMINI;

  /** Its name in settings, routes and metrics: {@code openai}, {@code gemini}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The provider of this name; empty if there is none. */
  public static Optional<AiProvider> named(String word) {
    return Arrays.stream(values()).filter(provider -> provider.word().equals(word)).findFirst();
  }
}
