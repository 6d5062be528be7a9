package dev.zayavka.ports.assessment;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Rules of the assessment desk, from the settings.
 *
 * @param admins admins of the bot ({@code ADMIN_IDS})
 * @param partners chain of models that play the partner ({@code AI_PARTNER}), without those whose
 *     key is missing; empty for a desk in self-check mode
 * @param reviewers chain of models that review ({@code AI_REVIEWER})
 * @param transcribers chain of models that transcribe ({@code AI_TRANSCRIBER})
 * @param talks retries of a call to the partner or the reviewer ({@code AI_REQUEST_MAX_RETRIES},
 *     {@code AI_REQUEST_RETRY_BACKOFF_SEC})
 * @param transcriptions retries of a transcription ({@code TRANSCRIBE_MAX_RETRIES}, {@code
 *     TRANSCRIBE_RETRY_BACKOFF_SEC})
 * @param confirmVoice shows what was heard before it counts ({@code VOICE_CONFIRM})
 * @param keepTexts how long texts are kept after a training has ended ({@code
 *     ASSESSMENT_KEEP_TEXTS})
 * @param smallestGroup groups of fewer people are not broken down ({@code ASSESSMENT_MIN_GROUP})
 * @param remindAfter a member who has not trained for so long is reminded ({@code
 *     ASSESSMENT_REMIND}); empty for never
 * @param spreadsheet id of the spreadsheet of the results; empty for none
 * @param zone where a day begins ({@code TIME_ZONE})
 */
public record AssessmentPolicy(
    Set<PersonId> admins,
    List<AiModel> partners,
    List<AiModel> reviewers,
    List<AiModel> transcribers,
    Bounds bounds,
    Limits limits,
    Retries talks,
    Retries transcriptions,
    boolean confirmVoice,
    Duration keepTexts,
    int smallestGroup,
    Optional<Duration> remindAfter,
    Optional<String> spreadsheet,
    ZoneId zone) {

  /** Longest idle time of a training, after which it is left. */
  public static final Duration IDLE = Duration.ofHours(24);

  /** Delay of the partner's call, so that the halves of a split text are one turn. */
  public static final Duration JOIN = Duration.ofMillis(1500);

  /** Time limit of all attempts at a reply, after which the training is stalled. */
  public static final Duration REPLY_WITHIN = Duration.ofSeconds(90);

  /** Time limit of all attempts at a review, after which the checklist is sent. */
  public static final Duration REVIEW_WITHIN = Duration.ofHours(24);

  /** Time for which a model is skipped that is exhausted or misconfigured. */
  public static final Duration SKIP = Duration.ofMinutes(10);

  public AssessmentPolicy {
    admins = Set.copyOf(admins);
    partners = List.copyOf(partners);
    reviewers = List.copyOf(reviewers);
    transcribers = List.copyOf(transcribers);
  }

  /** True if no model plays the partner: the members tick the components themselves. */
  public boolean isSelfCheck() {
    return partners.isEmpty();
  }

  /**
   * Bounds of one message.
   *
   * @param longestText over the joined halves, in characters ({@code TEXT_MAX_LENGTH})
   * @param shortestText in characters ({@code TEXT_MIN_LENGTH})
   * @param mostLines {@code TEXT_MAX_LINES}
   * @param largestVoice in bytes ({@code VOICE_MAX_SIZE_MB})
   * @param longestVoice {@code VOICE_MAX_DURATION_SEC}
   * @param shortestVoice {@code VOICE_MIN_DURATION_SEC}
   */
  public record Bounds(
      int longestText,
      int shortestText,
      int mostLines,
      long largestVoice,
      Duration longestVoice,
      Duration shortestVoice) {}

  /**
   * Limits of calls and tokens; empty for no limit, 0 for nothing.
   *
   * @param callsPerMinute of one person ({@code MAX_REQUESTS_PER_MINUTE})
   * @param callsPerHour of one person ({@code MAX_REQUESTS_PER_HOUR})
   * @param tokensPerDay of all ({@code AI_TOKENS_PER_DAY})
   * @param tokensPerPersonDay of one person ({@code AI_TOKENS_PER_PERSON_DAY})
   */
  public record Limits(
      OptionalInt callsPerMinute,
      OptionalInt callsPerHour,
      OptionalLong tokensPerDay,
      OptionalLong tokensPerPersonDay) {}

  /**
   * Retries of a call that got no clear answer, at one provider.
   *
   * @param most attempts, the first one included; at least 1
   * @param pauses the pause after each attempt, the last one repeated
   */
  public record Retries(int most, List<Duration> pauses) {
    public Retries {
      pauses = List.copyOf(pauses);
      if (most < 1 || pauses.isEmpty()) {
        throw new IllegalArgumentException("no attempt, or no pause: " + most + ", " + pauses);
      }
    }

    /**
     * The pause after a failed attempt.
     *
     * @param attempt from 1
     */
    public Duration pauseAfter(int attempt) {
      return pauses.get(Math.min(attempt, pauses.size()) - 1);
    }
  }
}
