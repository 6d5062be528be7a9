package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Parses the arguments of a call: "URL query string, application/x-www-form-urlencoded,
 * application/json, multipart/form-data" (Bot API, "Making requests").
 */
final class ArgumentsReader {
  private static final int LARGEST_UPLOAD = 50 * 1024 * 1024;

  private ArgumentsReader() {}

  static Arguments read(Context request) {
    ObjectNode values = JsonNodes.object();
    putAll(request.queryParamMap(), values);
    String type = request.contentType() == null ? "" : request.contentType();
    Map<String, MultipartFile> uploads = new HashMap<>();
    switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "application/json" -> readJson(request.body(), values);
      case "application/x-www-form-urlencoded" -> putAll(request.formParamMap(), values);
      case "multipart/form-data" -> {
        putAll(request.formParamMap(), values);
        request.uploadedFileMap().forEach((name, files) -> uploads.put(name, load(files)));
      }
      default -> {
        // Telegram ignores any other body.
      }
    }
    return new Arguments(values, uploads);
  }

  private static void readJson(String body, ObjectNode values) {
    if (body.isBlank()) {
      return;
    }
    JsonNode json =
        JsonNodes.parse(body)
            .filter(JsonNode::isObject)
            .orElseThrow(
                () -> ApiException.badRequest("can't parse request: JSON object expected"));
    values.setAll((ObjectNode) json);
  }

  private static void putAll(Map<String, List<String>> parameters, ObjectNode values) {
    parameters.forEach(
        (name, all) -> {
          if (!all.isEmpty()) { // Javalin lists file parts here too, without a value.
            values.put(name, all.getLast());
          }
        });
  }

  private static MultipartFile load(List<UploadedFile> files) {
    UploadedFile file = files.getFirst();
    if (file.size() > LARGEST_UPLOAD) {
      throw ApiException.tooLarge();
    }
    try (InputStream content = file.content()) {
      String type = file.contentType() == null ? "" : file.contentType();
      return new MultipartFile(file.filename(), type, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file could not be read: " + file.filename(), e);
    }
  }
}
