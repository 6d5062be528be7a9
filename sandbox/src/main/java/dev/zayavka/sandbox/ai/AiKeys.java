package dev.zayavka.sandbox.ai;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key that each API accepts. Thread-safe. */
final class AiKeys {
  private final Map<AiProvider, String> keys = new ConcurrentHashMap<>();

  AiKeys() {
    keys.put(AiProvider.OPENAI, "sk-stand-in");
    keys.put(AiProvider.GEMINI, "gemini-stand-in");
  }

  void accept(AiProvider provider, String key) {
    keys.put(provider, key);
  }

  String of(AiProvider provider) {
    return keys.getOrDefault(provider, "");
  }

  boolean accepts(AiProvider provider, String key) {
    return of(provider).equals(key);
  }
}
