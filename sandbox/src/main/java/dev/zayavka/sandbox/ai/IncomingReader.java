package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zayavka.sandbox.http.JsonNodes;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a request: headers with masked keys, a JSON body or the parts of a multipart body. */
final class IncomingReader {
  private static final String BEARER = "Bearer ";
  private static final String MASK = "***";
  private static final String GOOGLE_KEY = "x-goog-api-key";
  private static final List<String> SECRETS = List.of(GOOGLE_KEY, "api-key", "cookie");

  private IncomingReader() {}

  static Incoming read(Context request, long number) {
    Map<String, String> headers = new HashMap<>();
    request.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    boolean multipart = request.isMultipartFormData();
    return new Incoming(
        number,
        Instant.now(),
        request.method().name(),
        request.path(),
        masked(headers),
        key(request, headers),
        multipart ? MissingNode.getInstance() : json(request),
        multipart ? parts(request) : List.of());
  }

  private static String key(Context request, Map<String, String> headers) {
    String bearer = headers.getOrDefault("authorization", "");
    if (bearer.startsWith(BEARER)) {
      return bearer.substring(BEARER.length()).strip();
    }
    String inQuery = request.queryParam("key");
    return headers.getOrDefault(GOOGLE_KEY, inQuery == null ? "" : inQuery);
  }

  private static Map<String, String> masked(Map<String, String> headers) {
    Map<String, String> safe = new HashMap<>(headers);
    safe.computeIfPresent(
        "authorization", (name, value) -> value.startsWith(BEARER) ? BEARER + MASK : MASK);
    SECRETS.forEach(secret -> safe.computeIfPresent(secret, (name, value) -> MASK));
    return safe;
  }

  private static JsonNode json(Context request) {
    return JsonNodes.parse(request.body()).orElse(MissingNode.getInstance());
  }

  private static List<AiPart> parts(Context request) {
    List<AiPart> parts = new ArrayList<>();
    request
        .formParamMap()
        .forEach((name, values) -> values.forEach(value -> parts.add(AiPart.field(name, value))));
    request
        .uploadedFileMap()
        .forEach((name, files) -> files.forEach(file -> parts.add(file(name, file))));
    return parts;
  }

  private static AiPart file(String name, UploadedFile file) {
    String type = file.contentType() == null ? "" : file.contentType();
    try (InputStream content = file.content()) {
      return AiPart.file(name, file.filename(), type, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file could not be read", e);
    }
  }
}
