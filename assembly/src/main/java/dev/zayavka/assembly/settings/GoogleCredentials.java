package dev.zayavka.assembly.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A Google service account, given as its JSON or as the path of a file with it. */
final class GoogleCredentials {

  static final Format<Secret> JSON_OR_PATH =
      Format.of(
              "the JSON of a service account, or the path of a readable file with it",
              GoogleCredentials::text)
          .where(
              "the JSON of a service account, or the path of a readable file with it",
              GoogleCredentials::isServiceAccount)
          .map(Secret::new);

  /** The JSON itself. */
  static final Format<Secret> JSON =
      Formats.TEXT
          .where("the JSON of a service account", GoogleCredentials::isServiceAccount)
          .map(Secret::new);

  /** The JSON in Base64. */
  static final Format<Secret> BASE64 =
      Format.of("the JSON of a service account in Base64", GoogleCredentials::decoded)
          .where("the JSON of a service account in Base64", GoogleCredentials::isServiceAccount)
          .map(Secret::new);

  private GoogleCredentials() {}

  private static String decoded(String value) {
    return new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8);
  }

  private static String text(String value) {
    if (value.stripLeading().startsWith("{")) {
      return value;
    }
    try {
      return Files.readString(Path.of(value));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("no such file", unreadable);
    }
  }

  private static boolean isServiceAccount(String json) {
    try {
      return new JsonMapper().readTree(json).hasNonNull("private_key");
    } catch (JsonProcessingException broken) {
      return false;
    }
  }
}
