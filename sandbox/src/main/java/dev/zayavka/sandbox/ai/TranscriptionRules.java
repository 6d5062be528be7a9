package dev.zayavka.sandbox.ai;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of {@code /v1/audio/transcriptions} for the parts of the request. */
final class TranscriptionRules {
  static final String WHISPER = "whisper-1";
  private static final long LARGEST = 25L * 1024 * 1024;
  private static final Pattern MODEL =
      Pattern.compile("whisper-1|gpt-4o(-mini)?-transcribe(-[a-z0-9-]+)?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern TEMPERATURE = Pattern.compile("0(\\.\\d+)?|1(\\.0+)?");
  private static final Set<String> EXTENSIONS =
      Set.of("flac", "mp3", "mp4", "mpeg", "mpga", "m4a", "ogg", "wav", "webm");
  private static final Set<String> FIELDS =
      Set.of("file", "model", "language", "prompt", "response_format", "temperature");

  private TranscriptionRules() {}

  /**
   * Checks the parts.
   *
   * @throws AiRefusal if they break a rule
   */
  static void check(List<AiPart> parts) {
    for (AiPart part : parts) {
      if (!FIELDS.contains(part.name())) {
        throw wrong("Unknown parameter: '" + part.name() + "'.", part.name(), "unknown_parameter");
      }
    }
    String model = required(parts, "model");
    if (!MODEL.matcher(model).matches()) {
      throw new AiRefusal(new OpenAiErrors().unknownModel(model));
    }
    checkFile(parts);
    checkFormat(model, value(parts, "response_format", "json"));
    checkLanguage(value(parts, "language", "ru"));
    if (!TEMPERATURE.matcher(value(parts, "temperature", "0")).matches()) {
      throw wrong("Invalid 'temperature': expected 0 to 1.", "temperature", "invalid_value");
    }
  }

  static String value(List<AiPart> parts, String name, String otherwise) {
    return parts.stream()
        .filter(part -> part.name().equals(name) && !part.isFile())
        .map(AiPart::value)
        .findFirst()
        .orElse(otherwise);
  }

  private static String required(List<AiPart> parts, String name) {
    String value = value(parts, name, "");
    if (value.isEmpty()) {
      throw missing(name);
    }
    return value;
  }

  private static void checkFile(List<AiPart> parts) {
    AiPart file =
        parts.stream()
            .filter(part -> part.name().equals("file") && part.isFile())
            .findFirst()
            .orElseThrow(() -> missing("file"));
    if (file.size() > LARGEST) {
      throw tooLarge(file.size());
    }
    String extension = extension(file.fileName());
    if (!EXTENSIONS.contains(extension)) {
      throw wrong("Unsupported file format " + extension, "file", "unsupported_value");
    }
    if (file.size() == 0) {
      throw wrong(
          "Audio file is too short. Minimum audio length is 0.1 seconds.",
          "file",
          "audio_too_short");
    }
  }

  private static AiRefusal tooLarge(long size) {
    return new AiRefusal(
        OpenAiErrors.error(
            413,
            "Maximum content size limit (%d) exceeded (%d bytes read)".formatted(LARGEST, size),
            "invalid_request_error",
            null,
            null));
  }

  private static String extension(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void checkFormat(String model, String format) {
    boolean known = format.equals("json") || model.equals(WHISPER) && format.equals("verbose_json");
    if (!known) {
      throw wrong(
          "response_format '%s' is not compatible with model '%s'. Use 'json' instead."
              .formatted(format, model),
          "response_format",
          "unsupported_value");
    }
  }

  private static void checkLanguage(String language) {
    if (!LANGUAGE.matcher(language).matches()) {
      throw wrong(
          "Invalid language '%s'. Language parameter must be specified in ISO-639-1 format."
              .formatted(language),
          "language",
          "invalid_language_format");
    }
  }

  private static AiRefusal missing(String name) {
    return wrong("Missing required parameter: '" + name + "'.", name, "missing_required_parameter");
  }

  private static AiRefusal wrong(String message, String param, @Nullable String code) {
    return OpenAiErrors.refusal(message, param, code);
  }
}
