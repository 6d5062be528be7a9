package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.credit.driven.PullCursor;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puller of pages over HTTP: {@code GET <url>?cursor=<position>}. */
final class HttpPuller implements OnefPuller {

  private static final Logger log = LoggerFactory.getLogger(HttpPuller.class);

  private static final int NO_CONTENT = 204;

  /** Size of a page with several dozen bodies of the largest size. */
  private static final long MAX_PAGE = 16 * 1024 * 1024;

  private final OnefHttp http;
  private final HttpUrl url;
  private final ApplicationParser parser;
  private final ReceiveRequests receive;
  private final PullCursor cursor;

  HttpPuller(
      OnefHttp http,
      URI url,
      ApplicationParser parser,
      ReceiveRequests receive,
      PullCursor cursor) {
    this.http = http;
    this.url = HttpUrl.get(url.toString());
    this.parser = parser;
    this.receive = receive;
    this.cursor = cursor;
  }

  @Override
  public PullOutcome pullOnce(Instant at) {
    Optional<String> from = cursor.load();
    HttpUrl address = from.map(this::readingOnFrom).orElse(url);
    try (Response response = http.call(http.request(address).build()).execute()) {
      if (!response.isSuccessful()) {
        return new PullOutcome.Failed("1F answered " + response.code());
      }
      Optional<byte[]> body = OnefHttp.bytes(response, MAX_PAGE);
      if (body.isEmpty()) {
        return new PullOutcome.Failed("the page is longer than " + MAX_PAGE + " bytes");
      }
      PulledPage page =
          response.code() == NO_CONTENT ? PulledPage.EMPTY : PulledPage.read(body.get());
      Counts counts = takeIn(page, at);
      Optional<String> next = page.next().filter(place -> !from.equals(Optional.of(place)));
      // Saved last, so that an interrupted page is pulled again.
      next.ifPresent(cursor::save);
      return counts.outcome(next.isPresent() && !page.items().isEmpty());
    } catch (IOException e) {
      return new PullOutcome.Failed(
          SafeText.cut(SafeText.printable(e.toString()), SafeText.READABLE));
    } catch (InvalidJson e) {
      return new PullOutcome.Failed("the page cannot be read: " + e.getMessage());
    }
  }

  private HttpUrl readingOnFrom(String place) {
    return url.newBuilder().setQueryParameter("cursor", place).build();
  }

  private Counts takeIn(PulledPage page, Instant at) {
    Counts counts = new Counts();
    int number = 0;
    for (byte[] item : page.items()) {
      number++;
      takeIn(item, number, at, counts);
    }
    return counts;
  }

  private void takeIn(byte[] item, int number, Instant at, Counts counts) {
    ParsedApplication parsed =
        item.length > IntakeHandler.MAX_BODY
            ? new ParsedApplication.Invalid(Optional.empty(), "it is too long", List.of())
            : parser.parse(item, at);
    switch (parsed) {
      case ParsedApplication.Valid valid -> receive(valid.application(), at, counts);
      case ParsedApplication.Invalid invalid -> {
        log.warn("item {} of a page of 1F is skipped: {}", number, invalid.summary());
        counts.skipped++;
      }
    }
  }

  private void receive(Application application, Instant at, Counts counts) {
    switch (receive.receive(application, at)) {
      case IntakeOutcome.Created ignored -> {
        log.info("1F brought request {}", application.onefId().value());
        counts.created++;
      }
      case IntakeOutcome.Repeated ignored -> counts.repeated++;
      case IntakeOutcome.Conflicting ignored -> counts.conflicting++;
    }
  }

  private static final class Counts {
    private int created;
    private int repeated;
    private int conflicting;
    private int skipped;

    PullOutcome outcome(boolean more) {
      return new PullOutcome.Pulled(created, repeated, conflicting, skipped, more);
    }
  }
}
