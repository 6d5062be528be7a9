package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.driven.PullCursor;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.delivery.driven.Sink;
import java.time.InstantSource;
import java.util.Optional;

/** The ways between this bot and 1F, as far as the settings ask for them. */
public final class OnefAdapter implements AutoCloseable {

  private final OnefHttp http;
  private final Optional<IntakeHandler> intake;
  private final Optional<Sink> callback;
  private final Optional<OnefPuller> puller;

  private OnefAdapter(
      OnefHttp http,
      Optional<IntakeHandler> intake,
      Optional<Sink> callback,
      Optional<OnefPuller> puller) {
    this.http = http;
    this.intake = intake;
    this.callback = callback;
    this.puller = puller;
  }

  /**
   * Sets up what is configured; nothing is connected yet.
   *
   * @param receive where requests go
   * @param ask where decisions are read from
   * @param cursor how far the pull has come; not asked when no pull is configured
   * @param clock what dates in a {@code Retry-After} are measured against
   */
  public static OnefAdapter open(
      OnefSettings settings,
      ReceiveRequests receive,
      AskCredit ask,
      PullCursor cursor,
      InstantSource clock) {
    return open(settings, Timeouts.STANDARD, receive, ask, cursor, clock);
  }

  static OnefAdapter open(
      OnefSettings settings,
      Timeouts timeouts,
      ReceiveRequests receive,
      AskCredit ask,
      PullCursor cursor,
      InstantSource clock) {
    OnefHttp http = new OnefHttp(settings, timeouts);
    ApplicationParser parser = new ApplicationParser(settings.zone());
    return new OnefAdapter(
        http,
        settings.intakeToken().map(token -> new OnefIntake(token, parser, receive)),
        settings
            .callbackUrl()
            .map(
                url ->
                    new OnefCallbackSink(
                        http, url, ask, new DecisionWriter(settings.zone()), clock)),
        settings.pullUrl().map(url -> new HttpPuller(http, url, parser, receive, cursor)));
  }

  /** Takes the requests 1F posts; empty without an intake token. */
  public Optional<IntakeHandler> intake() {
    return intake;
  }

  /** Posts decisions to 1F; empty without a callback address. */
  public Optional<Sink> callback() {
    return callback;
  }

  /** Fetches requests from 1F; empty without a pull address. */
  public Optional<OnefPuller> puller() {
    return puller;
  }

  /** Closes idle connections; calls under way end by themselves within their time limit. */
  @Override
  public void close() {
    http.close();
  }
}
