package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingRefusal.Bound;
import dev.zayavka.ports.assessment.TrainingRefusal.OutOfBounds;
import dev.zayavka.ports.assessment.Voice;
import dev.zayavka.ports.shared.VisibleText;
import java.time.Duration;
import java.util.Optional;

/** Bounds of one message, checked before anything is fetched, asked or kept. Pure functions. */
final class MessageBounds {

  private static final long MEGABYTE = 1_000_000;

  private MessageBounds() {}

  static Optional<TrainingRefusal> refusal(AssessmentPolicy.Bounds bounds, String text) {
    int length = text.codePointCount(0, text.length());
    if (VisibleText.isBlank(text) || length < bounds.shortestText()) {
      return refused(Bound.TEXT_TOO_SHORT, bounds.shortestText());
    }
    if (length > bounds.longestText()) {
      return refused(Bound.TEXT_TOO_LONG, bounds.longestText());
    }
    return text.lines().count() > bounds.mostLines()
        ? refused(Bound.TOO_MANY_LINES, bounds.mostLines())
        : Optional.empty();
  }

  /** Telegram counts whole seconds, so a voice message of 0 seconds is shorter than one. */
  static Optional<TrainingRefusal> refusal(AssessmentPolicy.Bounds bounds, Voice voice) {
    Duration length = Duration.ofSeconds(voice.seconds());
    if (length.isZero() || length.compareTo(bounds.shortestVoice()) < 0) {
      return refused(Bound.VOICE_TOO_SHORT, bounds.shortestVoice().toMillis());
    }
    if (length.compareTo(bounds.longestVoice()) > 0) {
      return refused(Bound.VOICE_TOO_LONG, bounds.longestVoice().toSeconds());
    }
    return voice.file().size() > bounds.largestVoice()
        ? refused(Bound.VOICE_TOO_LARGE, bounds.largestVoice() / MEGABYTE)
        : Optional.empty();
  }

  private static Optional<TrainingRefusal> refused(Bound bound, long limit) {
    return Optional.of(new OutOfBounds(bound, limit));
  }
}
