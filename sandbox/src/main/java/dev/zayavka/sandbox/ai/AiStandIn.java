package dev.zayavka.sandbox.ai;

import dev.zayavka.sandbox.http.LoopbackServer;
import dev.zayavka.sandbox.sync.Patience;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Stand-in for two AI providers on one loopback server: OpenAI's chat completions and
 * transcriptions under {@code /v1}, and Gemini's {@code generateContent} under {@code /v1beta}. It
 * refuses what they refuse, records each call, and answers by script, else deterministically from
 * the schema and the person's last words.
 *
 * <pre>{@code
 * try (AiStandIn ai = AiStandIn.start()) { // OPENAI_BASE_URL = ai.openAiUrl() ...
 *   ai.script(AiScript.fault(AiFault.RATE_LIMIT).of(AiKind.TURN));
 *   ...
 *   AiCall call = ai.awaitCalls(1).getFirst();
 * }
 * }</pre>
 */
public final class AiStandIn implements AutoCloseable {
  private final AiKeys keys = new AiKeys();
  private final CallLog log = new CallLog();
  private final ScriptQueue scripts = new ScriptQueue();
  private final Keywords keywords = new Keywords();
  private final VoiceTexts voices = new VoiceTexts();
  private final ReplyWriter writer = new ReplyWriter();
  private final AiDispatcher dispatcher;
  private final LoopbackServer server;

  private AiStandIn(int port, Consumer<AiCall> listener) {
    Improviser improviser = new Improviser(keywords, voices);
    dispatcher = new AiDispatcher(log, scripts, improviser, writer, listener);
    server = LoopbackServer.start(port, this::mount);
  }

  /** Starts a stand-in on a free port. */
  public static AiStandIn start() {
    return start(0, call -> {});
  }

  /**
   * Starts a stand-in.
   *
   * @param port 0 for a free one
   * @param listener of each finished call, on the thread that serves it
   */
  public static AiStandIn start(int port, Consumer<AiCall> listener) {
    return new AiStandIn(port, listener);
  }

  /** Base URL of the server and of the control endpoints. */
  public URI url() {
    return server.url();
  }

  /** The value for {@code OPENAI_BASE_URL}. */
  public URI openAiUrl() {
    return server.url().resolve("/v1");
  }

  /** The value for {@code GEMINI_BASE_URL}. */
  public URI geminiUrl() {
    return server.url().resolve("/v1beta");
  }

  /** The key that is accepted from now on. */
  public AiStandIn accepts(AiProvider provider, String key) {
    keys.accept(provider, key);
    return this;
  }

  /** The accepted key. */
  public String key(AiProvider provider) {
    return keys.of(provider);
  }

  /** Adds scripts; each call is answered by the first one that fits. */
  public AiStandIn script(AiScript... next) {
    for (AiScript script : next) {
      scripts.add(script);
    }
    return this;
  }

  /** Drops all scripts. */
  public AiStandIn clearScripts() {
    scripts.clear();
    return this;
  }

  /** Number of scripts that are not used up. */
  public int waitingScripts() {
    return scripts.waiting();
  }

  /** Sets the words of a voice file, known by its bytes. */
  public AiStandIn hears(byte[] file, String words) {
    voices.put(file, words);
    return this;
  }

  /**
   * Sets the beginnings of words that show a component, {@code ?} for a question; a component
   * without any is shown by its own name.
   */
  public AiStandIn shows(String component, String... beginnings) {
    keywords.put(component, List.of(beginnings));
    return this;
  }

  /** All calls in the order they arrived, refused ones included. */
  public List<AiCall> calls() {
    return log.calls();
  }

  /** Calls of one kind that passed the checks. */
  public List<AiCall> calls(AiKind kind) {
    return log.calls().stream().filter(call -> call.kind() == kind).toList();
  }

  public void clearCalls() {
    log.clear();
  }

  /**
   * Waits for this number of calls to arrive; their answers may still be on the way.
   *
   * @throws IllegalStateException if they do not arrive within {@link Patience#LIMIT}
   */
  public List<AiCall> awaitCalls(int count) {
    return log.await(
            calls -> calls.size() < count ? Optional.empty() : Optional.of(List.copyOf(calls)),
            Patience.LIMIT)
        .orElseThrow(() -> new IllegalStateException("no " + count + " calls arrived: " + calls()));
  }

  /** Waits for a call that matches, with or without its answer; empty on timeout. */
  public Optional<AiCall> awaits(Predicate<AiCall> wanted, Duration timeout) {
    return log.await(calls -> calls.stream().filter(wanted).findFirst(), timeout);
  }

  /** Stops listening: connections are refused. */
  public void goesDown() {
    server.stop();
  }

  /** Listens on the same port again. */
  public void comesBack() {
    server.resume();
  }

  @Override
  public void close() {
    writer.close();
    server.close();
  }

  private void mount(RoutesConfig routes) {
    ChatEndpoint chat = new ChatEndpoint(keys);
    TranscriptionEndpoint transcription = new TranscriptionEndpoint(keys);
    GenerationEndpoint generation = new GenerationEndpoint(keys);
    routes.post(ChatEndpoint.PATH, request -> dispatcher.handle(request, chat));
    routes.post(TranscriptionEndpoint.PATH, request -> dispatcher.handle(request, transcription));
    routes.post(GenerationEndpoint.PATH, request -> dispatcher.handle(request, generation));
    refuseOthers(routes, "/v1/<rest>", chat);
    refuseOthers(routes, "/v1beta/<rest>", generation);
    new ControlRoutes(this).mount(routes);
  }

  private void refuseOthers(RoutesConfig routes, String path, Endpoint endpoint) {
    ErrorFormat errors = endpoint.format().errors();
    routes.get(path, request -> dispatcher.refuse(request, endpoint.provider(), errors));
    routes.post(path, request -> dispatcher.refuse(request, endpoint.provider(), errors));
  }
}
