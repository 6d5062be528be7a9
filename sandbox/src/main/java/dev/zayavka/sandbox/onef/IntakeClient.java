package dev.zayavka.sandbox.onef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** HTTP client of the intake, as used by 1F: posts a request with a bearer token. */
final class IntakeClient implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  IntakeResponse posts(URI intake, String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(intake)
            .timeout(Patience.LIMIT)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new IntakeResponse(answer.statusCode(), answer.body(), parsed(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException("the request could not be posted to " + intake, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while posting to " + intake, e);
    }
  }

  static JsonNode parsed(String body) {
    return JsonNodes.parse(body).orElseGet(MissingNode::getInstance);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
