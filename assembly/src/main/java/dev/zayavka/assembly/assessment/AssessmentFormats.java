package dev.zayavka.assembly.assessment;

import dev.zayavka.adapter.ai.AiSchemaMode;
import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.Format;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.ports.ai.AiModel;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The forms of the assessment desk's variables. */
final class AssessmentFormats {

  static final Format<Secret> PASSWORD =
      Formats.matching("1 to 200 characters, not all of them spaces", "(?s).{1,200}")
          .map(Secret::new);

  static final Format<Integer> POSITIVE =
      Format.of("a whole number above zero", Integer::valueOf)
          .where("a whole number above zero", number -> number > 0);

  static final Format<OptionalInt> CALLS =
      Format.of(
              "a whole number, 0 for none, or off for no limit",
              text -> isOff(text) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text)))
          .where("a whole number, 0 for none, or off for no limit", limit -> limit.orElse(0) >= 0);

  static final Format<OptionalLong> TOKENS =
      Format.of(
              "a whole number, 0 for none, or off for no limit",
              text -> isOff(text) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text)))
          .where("a whole number, 0 for none, or off for no limit", limit -> limit.orElse(0) >= 0);

  /** Seconds, with a fraction if wanted. */
  static final Format<Duration> SECONDS =
      Format.of("a number of seconds above zero, such as 30 or 0.5", AssessmentFormats::seconds)
          .where(
              "a number of seconds above zero, such as 30 or 0.5",
              duration -> duration.isPositive() && duration.toDays() < 1);

  static final Format<Duration> EXPORT_INTERVAL =
      SECONDS.where("a number of seconds from 30 on", duration -> duration.toSeconds() >= 30);

  /** Megabytes as Telegram counts them, in bytes. */
  static final Format<Long> MEGABYTES =
      Format.of(
              "a number of megabytes above zero, such as 20 or 0.5",
              text -> new BigDecimal(text).movePointRight(6).longValue())
          .where("a number of megabytes above zero, such as 20 or 0.5", bytes -> bytes > 0);

  static final Format<Optional<Duration>> DURATION_OR_OFF =
      text ->
          isOff(text.strip())
              ? new Format.Parsed.Valid<>(Optional.empty())
              : Durations.DURATION.map(Optional::of).parse(text);

  static final Format<List<AiModel>> MODELS =
      Format.of(
          "models such as openai:gpt-5-mini or gemini:gemini-2.5-flash, separated by commas",
          text ->
              Formats.entries(text, ",")
                  .map(
                      model ->
                          AiModel.parse(model)
                              .orElseThrow(() -> new IllegalArgumentException("no model")))
                  .distinct()
                  .toList());

  static final Format<AiSchemaMode> SCHEMA =
      Formats.matching("strict, object or prompt", "strict|object|prompt")
          .map(mode -> AiSchemaMode.valueOf(mode.toUpperCase(Locale.ROOT)));

  /** Never shown: it may hold a password. */
  static final Format<URI> PROXY =
      Formats.matching(
              "http://[user:password@]host:port or socks5://host:port",
              "http://([^@/\\s]+@)?[^@/:\\s]+:\\d{1,5}/?|socks5://[^@/:\\s]+:\\d{1,5}/?")
          .map(URI::create);

  static final Format<String> SPREADSHEET =
      Formats.matching("the id of a spreadsheet, as its URL has it", "[A-Za-z0-9_-]{1,150}");

  private AssessmentFormats() {}

  private static boolean isOff(String text) {
    return text.equalsIgnoreCase("off");
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
  }
}
