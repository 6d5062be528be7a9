package dev.zayavka.ports.assessment;

import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.sheets.SheetsChannel;
import java.time.Instant;
import java.util.Optional;

/** Outward effects of the assessment desk. */
public sealed interface AssessmentEffect extends Effect {

  /** Message to one person, in the order of what was decided. */
  sealed interface ToPerson extends AssessmentEffect {
    PersonId to();
  }

  /** Message about one training. */
  sealed interface OfTraining extends ToPerson {
    TrainingId training();
  }

  /** Ask for the password; with the result of the last try, if there was one. */
  record AskForPassword(PersonId to, Optional<SignInOutcome.WrongPassword> wrong)
      implements ToPerson {}

  /** Tell until when no password is compared. */
  record TellLockedOut(PersonId to, Instant until) implements ToPerson {}

  /** Delete the message that holds a password. */
  record ErasePassword(PersonId to, MessageRef message) implements ToPerson {}

  /** Show the menu, with a greeting to one who has just signed in. */
  record ShowMenu(PersonId to, boolean greeting) implements ToPerson {}

  /** Describe a scenario, with its buttons. */
  record ShowScenario(PersonId to, ScenarioId scenario) implements ToPerson {}

  /** Send a scenario's theory: its messages, and the PDF. */
  record SendTheory(PersonId to, ScenarioId scenario) implements ToPerson {}

  /** Tell who sees the words, with the button that starts the training. */
  record ShowTerms(PersonId to, ScenarioId scenario) implements ToPerson {}

  /** Show the checklist of a training that begins, and the keyboard of a talk. */
  record ShowStart(PersonId to, TrainingId training) implements OfTraining {}

  /** Show that the partner thinks, listens or that the review is written: a chat action. */
  record ShowWaiting(PersonId to, TrainingId training, int turn) implements OfTraining {}

  /** Tell that an answer takes longer, if it is still missing then. */
  record TellDelay(PersonId to, TrainingId training, int turn) implements OfTraining {}

  /** Show what was heard, with {@code Отправить} ("send"). */
  record ShowHeard(PersonId to, TrainingId training, int attempt) implements OfTraining {}

  /** Tell that a voice message could not be understood, or not be read now. */
  record TellNotHeard(PersonId to, TrainingId training, int attempt, boolean silence)
      implements OfTraining {}

  /** Show the partner's reply to a turn; to an admin with the analysis of the turn. */
  record ShowReply(PersonId to, TrainingId training, int turn) implements OfTraining {}

  /** Show the ticks of a turn as they are now, on the message that has their buttons. */
  record RefreshTicks(PersonId to, TrainingId training, int turn, MessageRef on)
      implements OfTraining {}

  /** Tell that the reply is missing, with {@code Повторить} ("repeat"). */
  record ShowStalled(PersonId to, TrainingId training, int turn) implements OfTraining {}

  /** Tell why the talk is over, and remove the keyboard. */
  record ShowEnding(PersonId to, TrainingId training) implements OfTraining {}

  /** Tell that the review comes later, by itself. */
  record TellReviewLate(PersonId to, TrainingId training) implements OfTraining {}

  /** Show the review, with the buttons that follow it. */
  record ShowReview(PersonId to, TrainingId training) implements OfTraining {}

  /** Tell that the open training was left because it was idle for too long. */
  record TellExpired(PersonId to, TrainingId training) implements OfTraining {}

  /** Say why a command on a training was refused. */
  record TellRefusal(PersonId to, TrainingRefusal reason) implements ToPerson {}

  /** Invite to the survey. */
  record InviteToRate(PersonId to) implements ToPerson {}

  /**
   * Ask a question of the survey.
   *
   * @param on the message with the last question, which shows this one
   */
  record AskMark(PersonId to, SurveyQuestion question, Optional<MessageRef> on)
      implements ToPerson {}

  /** Ask for a comment, with {@code Пропустить} ("skip"). */
  record AskComment(PersonId to, Optional<MessageRef> on) implements ToPerson {}

  /** Thank for the answers. */
  record ThankForMarks(PersonId to) implements ToPerson {}

  /** Remind a member who has not trained for the time of {@code ASSESSMENT_REMIND}. */
  record RemindToTrain(PersonId to) implements ToPerson {}

  /** Tell an admin that a provider is out of order: at most once a day and cause. */
  record ReportProvider(PersonId to, AiProvider provider, ProviderFault fault, AiFault answer)
      implements ToPerson {}

  /** Send one message of a broadcast to one recipient: never twice, rather not at all. */
  record SendBroadcast(PersonId to, BroadcastId broadcast) implements ToPerson {}

  /** Show an admin a broadcast and its progress; a later picture replaces a waiting one. */
  record ShowBroadcast(PersonId to, BroadcastId broadcast, Optional<MessageRef> on)
      implements ToPerson {}

  /** Call of a model. */
  sealed interface OfModel extends AssessmentEffect {
    TrainingId training();

    /**
     * Index in the chain of the job's providers, from 0; one round later for each length of the
     * chain.
     */
    int place();

    /** Name of the provider, whose calls a 429 delays. */
    AiProvider provider();
  }

  /** Ask the AI partner for the reply to a turn. */
  record AskPartner(TrainingId training, int turn, int place, AiProvider provider)
      implements OfModel {}

  /** Ask the AI reviewer for the review. */
  record AskReviewer(TrainingId training, int place, AiProvider provider) implements OfModel {}

  /** Have a voice message transcribed. */
  record Transcribe(TrainingId training, int attempt, int place, AiProvider provider)
      implements OfModel {}

  /** Write the results to the spreadsheet. */
  record ExportResults(String spreadsheet) implements AssessmentEffect {}

  /** Faults of a provider that only an admin can mend. */
  enum ProviderFault {
    EXHAUSTED,
    MISCONFIGURED
  }

  /**
   * Messages about one training have one ordering key; calls of models have another, so that the
   * sign that the partner thinks does not wait for the partner.
   */
  @Override
  default Route route() {
    return switch (this) {
      case ShowWaiting waiting -> cosmetic(waiting, "waiting");
      case TellDelay delay -> cosmetic(delay, "delay");
      case RefreshTicks ticks -> Route.toCard(ticks.on());
      case ShowBroadcast show ->
          new Route(
              Channel.TELEGRAM,
              Route.destination(show.to().privateChat()),
              "assessment:broadcast:" + show.broadcast().value() + "@" + show.to().value(),
              Urgency.COSMETIC,
              Guarantee.AT_LEAST_ONCE,
              OnRefusal.FORGET,
              Optional.of("assessment:broadcast:" + show.broadcast().value() + ":progress"));
      case SendBroadcast send ->
          new Route(
              Channel.TELEGRAM,
              Route.destination(send.to().privateChat()),
              "assessment:broadcast:" + send.broadcast().value() + "@" + send.to().value(),
              Urgency.COSMETIC,
              Guarantee.AT_MOST_ONCE,
              OnRefusal.FORGET,
              Optional.empty());
      case ToPerson message ->
          Route.toPerson(message.to(), "assessment:" + message.to().value(), OnRefusal.FORGET);
      case OfModel call ->
          new Route(
              AiChannel.AI,
              AiChannel.destination(call.provider()),
              "assessment:" + call.training().value() + "@ai",
              call instanceof AskReviewer ? Urgency.STAFF : Urgency.CLIENT,
              Guarantee.AT_LEAST_ONCE,
              OnRefusal.GIVE_UP,
              Optional.empty());
      case ExportResults export ->
          new Route(
              SheetsChannel.SHEETS,
              SheetsChannel.destination(export.spreadsheet()),
              "assessment:export",
              Urgency.COSMETIC,
              Guarantee.AT_LEAST_ONCE,
              OnRefusal.RETRY,
              Optional.of("assessment:export"));
    };
  }

  private static Route cosmetic(OfTraining effect, String what) {
    String key = "assessment:" + effect.training().value() + ":" + what;
    return new Route(
        Channel.TELEGRAM,
        Route.destination(effect.to().privateChat()),
        key,
        Urgency.COSMETIC,
        Guarantee.AT_MOST_ONCE,
        OnRefusal.FORGET,
        Optional.of(key));
  }
}
