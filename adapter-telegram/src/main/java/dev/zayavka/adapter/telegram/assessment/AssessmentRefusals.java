package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingRefusal.AlreadyRunning;
import dev.zayavka.ports.assessment.TrainingRefusal.Limited;
import dev.zayavka.ports.assessment.TrainingRefusal.NoTraining;
import dev.zayavka.ports.assessment.TrainingRefusal.NotAMember;
import dev.zayavka.ports.assessment.TrainingRefusal.NotInformed;
import dev.zayavka.ports.assessment.TrainingRefusal.NotWords;
import dev.zayavka.ports.assessment.TrainingRefusal.OutOfBounds;
import dev.zayavka.ports.assessment.TrainingRefusal.ReplyPending;
import dev.zayavka.ports.assessment.TrainingRefusal.ReviewPending;
import dev.zayavka.ports.assessment.TrainingRefusal.StaleButton;
import dev.zayavka.ports.assessment.TrainingRefusal.TooShort;
import dev.zayavka.ports.assessment.TrainingRefusal.UnknownScenario;
import dev.zayavka.ports.assessment.TrainingRefusal.WordsStand;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import java.time.Duration;
import java.time.Instant;

/** Explanations of refusals, each in a friendly sentence. */
final class AssessmentRefusals {

  /** A limit that is never free again within this time is set to 0. */
  private static final Duration NEVER = Duration.ofDays(3);

  private final Texts texts;
  private final Moments moments;

  AssessmentRefusals(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
  }

  /** The reason in words; without markup. */
  String explain(TrainingRefusal reason) {
    return switch (reason) {
      case NotAMember stranger -> texts.plain("refusal.NotAMember");
      case NotInformed notInformed -> texts.plain("refusal.NotInformed");
      case NoTraining none -> texts.plain("refusal.NoTraining");
      case StaleButton stale -> texts.plain("refusal.StaleButton");
      case UnknownScenario unknown -> texts.plain("refusal.UnknownScenario");
      case AlreadyRunning running -> texts.plain("refusal.AlreadyRunning");
      case ReplyPending pending -> texts.plain("refusal.ReplyPending");
      case ReviewPending pending -> texts.plain("refusal.ReviewPending");
      case TooShort tooShort -> texts.plain("refusal.TooShort");
      case WordsStand stand -> texts.plain("refusal.WordsStand");
      case NotWords other -> notWords(other.kind());
      case OutOfBounds out -> bound(out);
      case Limited limited -> limited(limited);
    };
  }

  private String notWords(Kind content) {
    return switch (content) {
      case PHOTO, VIDEO, ANIMATION, LIVE_PHOTO -> texts.plain("refusal.not_words.picture");
      case STICKER, DICE -> texts.plain("refusal.not_words.sticker");
      case VIDEO_NOTE -> texts.plain("refusal.not_words.video_note");
      case AUDIO -> texts.plain("refusal.not_words.audio");
      case DOCUMENT -> texts.plain("refusal.not_words.document");
      case TEXT, VOICE, RICH, LOCATION, CONTACT, POLL, OTHER, CHECKLIST, VENUE, GAME, STORY ->
          texts.plain("refusal.not_words.other");
      case PAID_MEDIA, INVOICE, GIVEAWAY, GIVEAWAY_WINNERS, GIFT ->
          texts.plain("refusal.not_words.other");
    };
  }

  private String bound(OutOfBounds out) {
    return switch (out.bound()) {
      case VOICE_TOO_SHORT -> texts.plain("refusal.VOICE_TOO_SHORT");
      case TEXT_TOO_SHORT, TEXT_TOO_LONG, TOO_MANY_LINES, VOICE_TOO_LONG, VOICE_TOO_LARGE ->
          texts.plain("refusal." + out.bound().name(), gap("count", out.limit()));
    };
  }

  private String limited(Limited limited) {
    if (Duration.between(moments.now(), limited.freeAt()).compareTo(NEVER) > 0) {
      return texts.plain("refusal.limited_to_nothing");
    }
    return texts.plain("refusal." + limited.limit().name(), gap("time", time(limited.freeAt())));
  }

  private String time(Instant at) {
    return moments.upTo(at);
  }
}
