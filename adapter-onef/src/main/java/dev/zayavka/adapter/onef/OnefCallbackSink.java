package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sink that posts decisions to 1F, with one request on the wire per attempt. */
final class OnefCallbackSink implements Sink {

  private static final Logger log = LoggerFactory.getLogger(OnefCallbackSink.class);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final OnefHttp http;
  private final HttpUrl url;
  private final AskCredit ask;
  private final DecisionWriter writer;
  private final InstantSource clock;

  OnefCallbackSink(
      OnefHttp http, URI url, AskCredit ask, DecisionWriter writer, InstantSource clock) {
    this.http = http;
    this.url = HttpUrl.get(url.toString());
    this.ask = ask;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return CreditEffect.ONEF;
  }

  @Override
  public Delivery deliver(Claim claim) {
    if (!(claim.effect() instanceof CreditEffect.SendDecision send)) {
      throw new IllegalArgumentException(
          "1F takes decisions alone, not " + claim.effect().getClass().getSimpleName());
    }
    return switch (ask.request(send.request())) {
      case CreditState.Delivered ignored -> new Delivery.Obsolete(Delivery.Why.OVERTAKEN);
      case CreditState.Resolved resolved -> post(send.request(), resolved.resolution(), claim);
      case CreditState.Absent ignored -> new Delivery.Obsolete(Delivery.Why.OVERTAKEN);
      case CreditState.Queued ignored -> new Delivery.Obsolete(Delivery.Why.OVERTAKEN);
      case CreditState.Held ignored -> new Delivery.Obsolete(Delivery.Why.OVERTAKEN);
    };
  }

  private Delivery post(OnefId id, Resolution resolution, Claim claim) {
    String correlation = "outbox-" + claim.outboxId() + "-" + claim.attempt();
    Request request =
        http.request(url)
            .header("Idempotency-Key", writer.idempotencyKey(id, resolution))
            .header("X-Request-Id", correlation)
            .post(new OneShot(writer.body(id, resolution)))
            .build();
    Delivery outcome = send(request);
    log.info(
        "decision on request {} posted to 1F as {}: {}",
        id.value(),
        correlation,
        outcome.getClass().getSimpleName());
    return outcome;
  }

  private Delivery send(Request request) {
    try (Response response = http.call(request).execute()) {
      return CallbackResponses.read(response, clock.instant());
    } catch (IOException e) {
      return new Delivery.TryLater(
          SafeText.cut(SafeText.printable(e.toString()), SafeText.READABLE));
    }
  }

  /**
   * Body for one attempt: OkHttp repeats other requests by itself after some responses (503 with
   * Retry-After 0).
   */
  private static final class OneShot extends RequestBody {

    private final byte[] json;

    OneShot(String json) {
      this.json = json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public MediaType contentType() {
      return JSON;
    }

    @Override
    public long contentLength() {
      return json.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(json);
    }
  }
}
