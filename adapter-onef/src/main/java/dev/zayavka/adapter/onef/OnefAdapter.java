package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.driven.PullCursor;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRequest;
import dev.zayavka.ports.http.HttpRoute;
import java.time.InstantSource;
import java.util.Optional;

/** Factory and owner of the connections to 1F that the settings enable. */
public final class OnefAdapter implements AutoCloseable {

  /** The endpoint 1F posts requests to. */
  public static final HttpEndpoint INTAKE = new HttpEndpoint("POST", "/api/v1/ka-bot/requests");

  private static final HttpReply NO_INTAKE =
      HttpReply.json(401, "{\"ok\":false,\"error\":\"intake is not configured\"}");

  private final OnefHttp http;
  private final InstantSource clock;
  private final Optional<IntakeHandler> intake;
  private final Optional<Sink> callback;
  private final Optional<OnefPuller> puller;

  private OnefAdapter(
      OnefHttp http,
      InstantSource clock,
      Optional<IntakeHandler> intake,
      Optional<Sink> callback,
      Optional<OnefPuller> puller) {
    this.http = http;
    this.clock = clock;
    this.intake = intake;
    this.callback = callback;
    this.puller = puller;
  }

  /**
   * Creates the configured parts. It connects nowhere yet.
   *
   * @param receive receives requests
   * @param ask provides decisions
   * @param cursor progress of the pull; unused without a pull URL
   * @param clock gives arrival times; reference for dates in {@code Retry-After}
   */
  public static OnefAdapter open(
      OnefSettings settings,
      ReceiveRequests receive,
      AskCredit ask,
      PullCursor cursor,
      InstantSource clock) {
    return open(settings, OnefTimeouts.STANDARD, receive, ask, cursor, clock);
  }

  static OnefAdapter open(
      OnefSettings settings,
      OnefTimeouts timeouts,
      ReceiveRequests receive,
      AskCredit ask,
      PullCursor cursor,
      InstantSource clock) {
    OnefHttp http = new OnefHttp(settings, timeouts);
    ApplicationParser parser = new ApplicationParser(settings.zone());
    return new OnefAdapter(
        http,
        clock,
        settings.intakeToken().map(token -> new OnefIntake(token, parser, receive)),
        settings
            .callbackUrl()
            .map(
                url ->
                    new OnefCallbackSink(
                        http, url, ask, new DecisionWriter(settings.zone()), clock)),
        settings.pullUrl().map(url -> new HttpPuller(http, url, parser, receive, cursor)));
  }

  /** Intake of posted requests; empty without an intake token. */
  Optional<IntakeHandler> intake() {
    return intake;
  }

  /** Route of {@link #INTAKE}; without an intake token it answers 401 to every request. */
  public HttpRoute route() {
    return new HttpRoute(INTAKE, this::posted);
  }

  /** Callback with decisions; empty without a callback URL. */
  public Optional<Sink> callback() {
    return callback;
  }

  /** Pull of requests; empty without a pull URL. */
  public Optional<OnefPuller> puller() {
    return puller;
  }

  /** Closes idle connections. Calls in flight end within their timeout. */
  @Override
  public void close() {
    http.close();
  }

  private HttpReply posted(HttpRequest request) {
    return intake
        .map(
            handler ->
                handler.handle(
                    request.header("Authorization"),
                    request.header("Content-Type"),
                    request.body(),
                    clock.instant()))
        .orElse(NO_INTAKE);
  }
}
