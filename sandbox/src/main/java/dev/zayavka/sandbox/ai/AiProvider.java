package dev.zayavka.sandbox.ai;

import java.util.Locale;

/** API that a call was made to. */
public enum AiProvider {
  OPENAI,
  GEMINI;

  /** Name in scripts and in the list of calls. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
