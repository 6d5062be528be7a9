package dev.zayavka.adapter.ai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.testkit.contract.ai.ProviderDouble;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;

/** Server of a provider: what all providers have in common. */
abstract class HttpProvider implements ProviderDouble, AutoCloseable {

  private static final Pattern FILE =
      Pattern.compile("filename=\"voice\\.ogg\".*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

  final MockWebServer server = new MockWebServer();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  volatile MockResponse next = new MockResponse.Builder().code(500).build();

  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            return next;
          }
        });
    server.start();
  }

  URI url(String path) {
    return server.url(path).uri();
  }

  /** The JSON of the last request. */
  JsonNode lastBody() {
    return Json.read(text(requests.getLast())).orElseThrow();
  }

  static String text(RecordedRequest request) {
    ByteString body = request.getBody();
    return body == null ? "" : body.utf8();
  }

  /** The contents of the part named voice.ogg. */
  byte[] filePart() {
    ByteString body = requests.getLast().getBody();
    Matcher file = FILE.matcher(body == null ? "" : body.string(ISO_8859_1));
    if (!file.find()) {
      throw new AssertionError("no file called voice.ogg");
    }
    return file.group(1).getBytes(ISO_8859_1);
  }

  void respond(int code, String body) {
    next = json(code, body).build();
  }

  static MockResponse.Builder json(int code, String body) {
    return new MockResponse.Builder()
        .code(code)
        .addHeader("Content-Type", "application/json")
        .body(body);
  }

  @Override
  public void fails(Failure failure) {
    next =
        switch (failure) {
          case PAGE -> json(200, "<html>" + SECRET + "</html>").build();
          case ENDLESS -> json(200, "{\"a\":\"" + "x".repeat(3_000_000) + "\"}").build();
          case REDIRECT ->
              json(307, SECRET).addHeader("Location", server.url("/elsewhere").toString()).build();
          case OVERLOADED -> json(503, SECRET).addHeader("Retry-After", "0").build();
          case SERVER_ERROR -> json(500, "<html>" + SECRET + "</html>").build();
          case CONNECTION_CUT ->
              new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
          case TRICKLE -> json(200, " ".repeat(100_000)).throttleBody(1, 50, MILLISECONDS).build();
          case CUT,
              CUT_IN_VALID_JSON,
              REFUSED,
              NO_ANSWER,
              RATE_LIMIT,
              QUOTA,
              WRONG_KEY,
              UNKNOWN_MODEL ->
              ownFailure(failure);
        };
  }

  /** A failure in the provider's own shape. */
  abstract MockResponse ownFailure(Failure failure);

  @Override
  public void close() {
    server.close();
  }
}
