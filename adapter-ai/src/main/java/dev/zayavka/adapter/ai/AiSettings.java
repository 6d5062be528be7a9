package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Settings of the connections to language models. A provider without a key is off.
 *
 * @param openaiApiKey {@code OPENAI_API_KEY}; servers that need none take any
 * @param openaiBaseUrl http or https URL up to the version ({@code OPENAI_BASE_URL})
 * @param schema how an OpenAI-compatible server is asked for a structured answer ({@code
 *     AI_SCHEMA})
 * @param geminiApiKey {@code GEMINI_API_KEY}
 * @param geminiBaseUrl http or https URL up to the version ({@code GEMINI_BASE_URL})
 * @param proxy proxy of these connections alone: {@code http://[user:password@]host:port} or {@code
 *     socks5://host:port} ({@code AI_PROXY})
 * @param requestTimeout deadline of a question, for the whole exchange ({@code
 *     AI_REQUEST_TIMEOUT_SEC})
 * @param transcribeTimeout deadline of a transcription, for the whole exchange ({@code
 *     TRANSCRIBE_TIMEOUT_SEC})
 */
public record AiSettings(
    Optional<String> openaiApiKey,
    URI openaiBaseUrl,
    AiSchemaMode schema,
    Optional<String> geminiApiKey,
    URI geminiBaseUrl,
    Optional<URI> proxy,
    Duration requestTimeout,
    Duration transcribeTimeout) {

  /** Default base URL of OpenAI. */
  public static final URI OPENAI_BASE_URL = URI.create("https://api.openai.com/v1");

  /** Default base URL of Gemini. */
  public static final URI GEMINI_BASE_URL =
      URI.create("https://generativelanguage.googleapis.com/v1beta");

  /** Default deadline of a question. */
  public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  /** Default deadline of a transcription. */
  public static final Duration TRANSCRIBE_TIMEOUT = Duration.ofSeconds(25);

  public AiSettings {
    openaiApiKey.ifPresent(key -> requireKey("the key of OpenAI", key));
    geminiApiKey.ifPresent(key -> requireKey("the key of Gemini", key));
    requireHttp("the base URL of OpenAI", openaiBaseUrl);
    requireHttp("the base URL of Gemini", geminiBaseUrl);
    proxy.ifPresent(AiProxy::of);
    requirePositive(requestTimeout);
    requirePositive(transcribeTimeout);
  }

  /** Defaults, with both providers off. */
  public static AiSettings none() {
    return new AiSettings(
        Optional.empty(),
        OPENAI_BASE_URL,
        AiSchemaMode.STRICT,
        Optional.empty(),
        GEMINI_BASE_URL,
        Optional.empty(),
        REQUEST_TIMEOUT,
        TRANSCRIBE_TIMEOUT);
  }

  /** True if the provider has a key. */
  public boolean serves(AiProvider provider) {
    return switch (provider) {
      case OPENAI -> openaiApiKey.isPresent();
      case GEMINI -> geminiApiKey.isPresent();
    };
  }

  /** Without keys and paths, for logs. */
  @Override
  public String toString() {
    return "AiSettings[openai=%s %s, schema=%s, gemini=%s %s, proxy=%s, timeouts=%s %s]"
        .formatted(
            openaiApiKey.isPresent() ? "***" : "off",
            openaiBaseUrl.getHost(),
            schema,
            geminiApiKey.isPresent() ? "***" : "off",
            geminiBaseUrl.getHost(),
            proxy.map(URI::getHost).orElse("none"),
            requestTimeout,
            transcribeTimeout);
  }

  /** Validates a secret; no message repeats it. */
  private static void requireKey(String what, String key) {
    if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(what + " has printable ASCII characters, and no spaces");
    }
  }

  private static void requireHttp(String what, URI url) {
    HttpUrl parsed = HttpUrl.parse(url.toString());
    if (parsed == null || parsed.query() != null || parsed.fragment() != null) {
      throw new IllegalArgumentException(what + " is http:// or https://, a host and a path");
    }
  }

  private static void requirePositive(Duration timeout) {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("a timeout is positive: " + timeout);
    }
  }
}
