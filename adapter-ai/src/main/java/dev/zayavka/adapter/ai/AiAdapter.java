package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.ai.driven.AiClient;
import dev.zayavka.ports.ai.driving.PrepareAiCalls;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.driven.SentFiles;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import okhttp3.HttpUrl;

/** Factory and owner of the connections to language models. */
public final class AiAdapter implements AutoCloseable {

  private final AiHttp http;
  private final AiClient client;
  private final InstantSource clock;

  private AiAdapter(AiHttp http, AiClient client, InstantSource clock) {
    this.http = http;
    this.client = client;
    this.clock = clock;
  }

  /**
   * Creates the clients of the providers that have a key. It connects nowhere yet.
   *
   * @param clock reference for dates in {@code Retry-After}
   */
  public static AiAdapter open(AiSettings settings, InstantSource clock) {
    AiHttp http = new AiHttp(settings.proxy().map(AiProxy::of), clock);
    AiClient client =
        new HttpAiClient(
            http, providers(settings), settings.requestTimeout(), settings.transcribeTimeout());
    return new AiAdapter(http, client, clock);
  }

  private static Map<AiProvider, Provider> providers(AiSettings settings) {
    Map<AiProvider, Provider> providers = new EnumMap<>(AiProvider.class);
    settings
        .openaiApiKey()
        .ifPresent(
            key ->
                providers.put(
                    AiProvider.OPENAI,
                    new OpenAi(url(settings.openaiBaseUrl()), key, settings.schema())));
    settings
        .geminiApiKey()
        .ifPresent(
            key ->
                providers.put(AiProvider.GEMINI, new Gemini(url(settings.geminiBaseUrl()), key)));
    return providers;
  }

  private static HttpUrl url(URI base) {
    return HttpUrl.get(base.toString());
  }

  /** The client; a call to a provider without a key is misconfigured. */
  public AiClient client() {
    return client;
  }

  /**
   * The sink of channel {@code AI}.
   *
   * @param prepare renders effects of this channel
   * @param files where voice messages are fetched
   */
  public Sink sink(PrepareAiCalls prepare, SentFiles files) {
    return new AiSink(prepare, client, files, clock);
  }

  /** Closes idle connections. Calls in flight end within their deadline. */
  @Override
  public void close() {
    http.close();
  }
}
