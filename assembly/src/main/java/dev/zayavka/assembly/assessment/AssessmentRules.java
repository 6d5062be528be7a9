package dev.zayavka.assembly.assessment;

import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_TOKENS_PER_DAY;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AI_TOKENS_PER_PERSON_DAY;
import static dev.zayavka.assembly.assessment.AssessmentVariables.ASSESSMENT_KEEP_TEXTS;
import static dev.zayavka.assembly.assessment.AssessmentVariables.ASSESSMENT_MIN_GROUP;
import static dev.zayavka.assembly.assessment.AssessmentVariables.ASSESSMENT_REMIND;
import static dev.zayavka.assembly.assessment.AssessmentVariables.MAX_REQUESTS_PER_HOUR;
import static dev.zayavka.assembly.assessment.AssessmentVariables.MAX_REQUESTS_PER_MINUTE;
import static dev.zayavka.assembly.assessment.AssessmentVariables.TEXT_MAX_LENGTH;
import static dev.zayavka.assembly.assessment.AssessmentVariables.TEXT_MAX_LINES;
import static dev.zayavka.assembly.assessment.AssessmentVariables.TEXT_MIN_LENGTH;
import static dev.zayavka.assembly.assessment.AssessmentVariables.VOICE_CONFIRM;
import static dev.zayavka.assembly.assessment.AssessmentVariables.VOICE_MAX_DURATION_SEC;
import static dev.zayavka.assembly.assessment.AssessmentVariables.VOICE_MAX_SIZE_MB;
import static dev.zayavka.assembly.assessment.AssessmentVariables.VOICE_MIN_DURATION_SEC;

import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Bounds, limits and times of the assessment desk. */
record AssessmentRules(
    AssessmentPolicy.Bounds bounds,
    AssessmentPolicy.Limits limits,
    boolean confirmVoice,
    Duration keepTexts,
    int smallestGroup,
    Optional<Duration> remindAfter) {

  static Supplier<AssessmentRules> read(SettingsReader in) {
    var bounds = bounds(in);
    var limits = limits(in);
    var confirmVoice = in.withDefault(VOICE_CONFIRM, Formats.SWITCH);
    var keepTexts = in.withDefault(ASSESSMENT_KEEP_TEXTS, Durations.DURATION);
    var smallestGroup = in.withDefault(ASSESSMENT_MIN_GROUP, AssessmentFormats.POSITIVE);
    var remindAfter = in.withDefault(ASSESSMENT_REMIND, AssessmentFormats.DURATION_OR_OFF);
    return () ->
        new AssessmentRules(
            bounds.get(),
            limits.get(),
            confirmVoice.get(),
            keepTexts.get(),
            smallestGroup.get(),
            remindAfter.get());
  }

  private static Supplier<AssessmentPolicy.Bounds> bounds(SettingsReader in) {
    var longest = in.withDefault(TEXT_MAX_LENGTH, AssessmentFormats.POSITIVE);
    var shortest = in.withDefault(TEXT_MIN_LENGTH, AssessmentFormats.POSITIVE);
    var lines = in.withDefault(TEXT_MAX_LINES, AssessmentFormats.POSITIVE);
    var size = in.withDefault(VOICE_MAX_SIZE_MB, AssessmentFormats.MEGABYTES);
    var longestVoice = in.withDefault(VOICE_MAX_DURATION_SEC, AssessmentFormats.SECONDS);
    var shortestVoice = in.withDefault(VOICE_MIN_DURATION_SEC, AssessmentFormats.SECONDS);
    return () ->
        new AssessmentPolicy.Bounds(
            longest.get(),
            shortest.get(),
            lines.get(),
            size.get(),
            longestVoice.get(),
            shortestVoice.get());
  }

  private static Supplier<AssessmentPolicy.Limits> limits(SettingsReader in) {
    var perMinute = in.withDefault(MAX_REQUESTS_PER_MINUTE, AssessmentFormats.CALLS);
    var perHour = in.withDefault(MAX_REQUESTS_PER_HOUR, AssessmentFormats.CALLS);
    var perDay = in.withDefault(AI_TOKENS_PER_DAY, AssessmentFormats.TOKENS);
    var perPerson = in.withDefault(AI_TOKENS_PER_PERSON_DAY, AssessmentFormats.TOKENS);
    return () ->
        new AssessmentPolicy.Limits(perMinute.get(), perHour.get(), perDay.get(), perPerson.get());
  }
}
