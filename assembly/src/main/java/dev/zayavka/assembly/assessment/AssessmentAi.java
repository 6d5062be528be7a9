package dev.zayavka.assembly.assessment;

import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_PARTNER;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_PROXY;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_REQUEST_MAX_RETRIES;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_REQUEST_RETRY_BACKOFF_SEC;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_REQUEST_TIMEOUT_SEC;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_REVIEWER;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_SCHEMA;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_TRANSCRIBER;
import static dev.zayavka.assembly.assessment.AssessmentVariables.GEMINI_API_KEY;
import static dev.zayavka.assembly.assessment.AssessmentVariables.GEMINI_BASE_URL;
import static dev.zayavka.assembly.assessment.AssessmentVariables.OPENAI_API_KEY;
import static dev.zayavka.assembly.assessment.AssessmentVariables.OPENAI_BASE_URL;
import static dev.zayavka.assembly.assessment.AssessmentVariables.TRANSCRIBE_MAX_RETRIES;
import static dev.zayavka.assembly.assessment.AssessmentVariables.TRANSCRIBE_RETRY_BACKOFF_SEC;
import static dev.zayavka.assembly.assessment.AssessmentVariables.TRANSCRIBE_TIMEOUT_SEC;

import dev.zayavka.adapter.ai.AiSettings;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.assembly.settings.Urls;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.AssessmentPolicy.Retries;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The models of the assessment desk.
 *
 * @param partners in the order they are asked, without those whose provider has no key
 * @param reviewers the same for reviews
 * @param transcribers the same for voice messages
 */
public record AssessmentAi(
    AiSettings connections,
    List<AiModel> partners,
    List<AiModel> reviewers,
    List<AiModel> transcribers,
    Retries talks,
    Retries transcriptions) {

  /** A server that failed is given more time with each failure. */
  private static final List<Double> SLOWER = List.of(1.0, 2.5, 7.5);

  /** The longest deadline of a call. */
  Duration longestCall() {
    Duration reply = connections.requestTimeout();
    Duration hearing = connections.transcribeTimeout();
    return reply.compareTo(hearing) > 0 ? reply : hearing;
  }

  /** Reads them; errors are collected by the reader. */
  public static Supplier<AssessmentAi> read(SettingsReader in) {
    var connections = connections(in);
    var partners = in.withDefault(AI_PARTNER, AssessmentFormats.MODELS);
    var reviewers = in.withDefault(AI_REVIEWER, AssessmentFormats.MODELS);
    var transcribers = in.withDefault(AI_TRANSCRIBER, AssessmentFormats.MODELS);
    var calls = in.withDefault(AI_REQUEST_MAX_RETRIES, AssessmentFormats.POSITIVE);
    var pause = in.withDefault(AI_REQUEST_RETRY_BACKOFF_SEC, AssessmentFormats.SECONDS);
    var hearings = in.withDefault(TRANSCRIBE_MAX_RETRIES, AssessmentFormats.POSITIVE);
    var hearingPause = in.withDefault(TRANSCRIBE_RETRY_BACKOFF_SEC, AssessmentFormats.SECONDS);
    return () -> {
      AiSettings open = connections.get();
      return new AssessmentAi(
          open,
          served(partners.get(), open),
          served(reviewers.get(), open),
          served(transcribers.get(), open),
          retries(calls.get(), pause.get()),
          retries(hearings.get(), hearingPause.get()));
    };
  }

  private static Supplier<AiSettings> connections(SettingsReader in) {
    var openai = in.optional(OPENAI_API_KEY, Formats.BEARER_TOKEN);
    var openaiUrl = in.withDefault(OPENAI_BASE_URL, Urls.BASE);
    var schema = in.withDefault(AI_SCHEMA, AssessmentFormats.SCHEMA);
    var gemini = in.optional(GEMINI_API_KEY, Formats.BEARER_TOKEN);
    var geminiUrl = in.withDefault(GEMINI_BASE_URL, Urls.BASE);
    var proxy = in.optional(AI_PROXY, AssessmentFormats.PROXY);
    var timeout = in.withDefault(AI_REQUEST_TIMEOUT_SEC, AssessmentFormats.SECONDS);
    var hearing = in.withDefault(TRANSCRIBE_TIMEOUT_SEC, AssessmentFormats.SECONDS);
    return () ->
        new AiSettings(
            openai.get().map(Secret::value),
            openaiUrl.get(),
            schema.get(),
            gemini.get().map(Secret::value),
            geminiUrl.get(),
            proxy.get(),
            timeout.get(),
            hearing.get());
  }

  private static List<AiModel> served(List<AiModel> models, AiSettings connections) {
    return models.stream().filter(model -> connections.serves(model.provider())).toList();
  }

  private static Retries retries(int most, Duration pause) {
    return new Retries(
        most,
        SLOWER.stream()
            .map(times -> Duration.ofMillis(Math.round(pause.toMillis() * times)))
            .toList());
  }
}
