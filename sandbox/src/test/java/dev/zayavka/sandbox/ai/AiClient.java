package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Raw HTTP client of both APIs. */
final class AiClient implements AutoCloseable {
  private static final String BOUNDARY = "zayavka-boundary";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AiStandIn ai;

  AiClient(AiStandIn ai) {
    this.ai = ai;
  }

  Answer chat(String body) {
    return send(chatRequest(body).build());
  }

  CompletableFuture<HttpResponse<String>> chatAsync(String body) {
    return http.sendAsync(chatRequest(body).build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder chatRequest(String body) {
    return post("/v1/chat/completions", body).header("Authorization", bearer());
  }

  HttpClient http() {
    return http;
  }

  Answer transcribe(Map<String, String> fields, String fileName, byte[] file) {
    return send(
        HttpRequest.newBuilder(URI.create(ai.openAiUrl() + "/audio/transcriptions"))
            .header("Authorization", bearer())
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(multipart(fields, fileName, file)))
            .build());
  }

  Answer generate(String model, String body) {
    return send(
        post("/v1beta/models/" + model + ":generateContent", body)
            .header("x-goog-api-key", ai.key(AiProvider.GEMINI))
            .build());
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder post(String path, String body) {
    return HttpRequest.newBuilder(ai.url().resolve(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private String bearer() {
    return "Bearer " + ai.key(AiProvider.OPENAI);
  }

  private static byte[] multipart(Map<String, String> fields, String fileName, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> {
          body.writeBytes(head("form-data; name=\"" + name + "\"", "text/plain; charset=utf-8"));
          body.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
        });
    if (!fileName.isEmpty()) {
      body.writeBytes(head("form-data; name=\"file\"; filename=\"" + fileName + "\"", "audio/ogg"));
      body.writeBytes(file);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static byte[] head(String disposition, String type) {
    String head =
        "--%s\r\nContent-Disposition: %s\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, disposition, type);
    return head.getBytes(StandardCharsets.UTF_8);
  }

  /** Response of the stand-in. */
  record Answer(int status, HttpHeaders headers, String body) {
    JsonNode json() {
      return JsonNodes.parse(body).orElse(MissingNode.getInstance());
    }

    String at(String pointer) {
      return json().at(pointer).asText();
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The model's text as JSON. */
    JsonNode content() {
      JsonNode openAi = json().at("/choices/0/message/content");
      String text = openAi.isTextual() ? openAi.asText() : at("/candidates/0/content/parts/0/text");
      return JsonNodes.parse(text).orElse(MissingNode.getInstance());
    }
  }
}
