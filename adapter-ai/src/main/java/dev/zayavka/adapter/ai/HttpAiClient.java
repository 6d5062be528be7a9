package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.driven.AiClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import okhttp3.Request;

/** Client of the configured providers over HTTP. */
final class HttpAiClient implements AiClient {

  private final AiHttp http;
  private final Map<AiProvider, Provider> providers;
  private final Duration requestTimeout;
  private final Duration transcribeTimeout;

  HttpAiClient(
      AiHttp http,
      Map<AiProvider, Provider> providers,
      Duration requestTimeout,
      Duration transcribeTimeout) {
    this.http = http;
    this.providers = Map.copyOf(providers);
    this.requestTimeout = requestTimeout;
    this.transcribeTimeout = transcribeTimeout;
  }

  @Override
  public AiReceipt ask(Ask call) {
    return timed(
        call,
        provider ->
            exchange(
                provider.asking(call), requestTimeout, answer -> provider.answered(call, answer)));
  }

  @Override
  public AiReceipt transcribe(Transcribe call, byte[] voice) {
    return timed(
        call,
        provider ->
            voice.length > provider.longestVoice()
                ? Reading.free(new AiOutcome.Unusable(new AiFault(0, "too_large")))
                : exchange(provider.transcribing(call, voice), transcribeTimeout, provider::heard));
  }

  private AiReceipt timed(AiCall call, Function<Provider, Reading> conversation) {
    long begin = System.nanoTime();
    Provider provider = providers.get(call.model().provider());
    Reading reading =
        provider == null
            ? Reading.free(new AiOutcome.Misconfigured(new AiFault(0, "no_key")))
            : conversation.apply(provider);
    return new AiReceipt(
        call.model(),
        reading.outcome(),
        reading.usage(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private Reading exchange(
      Request request, Duration deadline, Function<HttpAnswer, Reading> reader) {
    try {
      return reader.apply(http.exchange(request, deadline));
    } catch (IOException e) {
      return Reading.free(new AiOutcome.Unreachable(Duration.ZERO, new AiFault(0, code(e))));
    }
  }

  /** Our own code: the message may name the address, or whatever a proxy answered. */
  private static String code(IOException e) {
    return switch (e) {
      case InterruptedIOException cut when Thread.currentThread().isInterrupted() -> "interrupted";
      case InterruptedIOException timeout -> "timeout";
      case UnknownHostException unknown -> "unknown_host";
      case SSLException tls -> "tls";
      default -> "connection";
    };
  }
}
