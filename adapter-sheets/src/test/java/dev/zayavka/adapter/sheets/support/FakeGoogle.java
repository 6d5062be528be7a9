package dev.zayavka.adapter.sheets.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Fake of the token and Sheets endpoints of Google, on loopback. */
final class FakeGoogle implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  final BlockingQueue<RecordedRequest> readings = new LinkedBlockingQueue<>();
  final BlockingQueue<RecordedRequest> tokens = new LinkedBlockingQueue<>();

  private final MockWebServer server = new MockWebServer();
  private volatile MockResponse answer = new MockResponse.Builder().body("{}").build();

  FakeGoogle() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            boolean isToken = String.valueOf(request.getUrl().encodedPath()).equals("/token");
            (isToken ? tokens : readings).add(request);
            return isToken ? token() : answer;
          }
        });
    server.start();
  }

  URI url() {
    return server.url("/").uri();
  }

  void has(List<List<String>> rows) {
    answers(200, text(Map.of("range", "A:Z", "majorDimension", "ROWS", "values", rows)));
  }

  void answers(int code, String body) {
    answer =
        new MockResponse.Builder()
            .code(code)
            .addHeader("Content-Type", "application/json")
            .body(body)
            .build();
  }

  /** Service account that gets its tokens here, with a key generated for the test. */
  String account() throws NoSuchAlgorithmException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    String key =
        Base64.getMimeEncoder().encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
    return text(
        Map.of(
            "type", "service_account",
            "client_id", "1",
            "client_email", "reader@example.org",
            "private_key_id", "k1",
            "private_key", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n",
            "token_uri", server.url("/token").toString()));
  }

  @Override
  public void close() {
    server.close();
  }

  private static MockResponse token() {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(text(Map.of("access_token", "t0k3n", "expires_in", 3600, "token_type", "Bearer")))
        .build();
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
