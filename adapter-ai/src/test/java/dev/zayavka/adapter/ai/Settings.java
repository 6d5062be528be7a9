package dev.zayavka.adapter.ai;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of tests. */
final class Settings {

  static final String KEY = "sk-test-7731";

  private Settings() {}

  static AiSettings openAi(URI base, Duration timeout) {
    return openAi(base, AiSchemaMode.STRICT, Optional.empty(), timeout);
  }

  static AiSettings openAi(URI base, AiSchemaMode mode, Optional<URI> proxy, Duration timeout) {
    return new AiSettings(
        Optional.of(KEY),
        base,
        mode,
        Optional.empty(),
        AiSettings.GEMINI_BASE_URL,
        proxy,
        timeout,
        timeout);
  }

  static AiSettings gemini(URI base, Duration timeout) {
    return new AiSettings(
        Optional.empty(),
        AiSettings.OPENAI_BASE_URL,
        AiSchemaMode.STRICT,
        Optional.of(KEY),
        base,
        Optional.empty(),
        timeout,
        timeout);
  }
}
