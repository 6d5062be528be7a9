package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.BeginSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.GiveMark;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OnSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.SkipComment;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.SurveyCommand;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.assessment.driving.HandleSurvey;
import java.util.Optional;

/** Buttons of the survey; every press is answered, and the desk itself tells of refusals. */
final class RatingButtons {

  private static final int WORST = 1;
  private static final int BEST = 10;

  private final HandleSurvey survey;
  private final Texts texts;

  RatingButtons(AssessmentPorts ports, Texts texts) {
    this.survey = ports.survey();
    this.texts = texts;
  }

  Optional<ButtonAnswer> onPress(ButtonPress press, OnSurvey button) {
    return switch (button) {
      case OpenSurvey open ->
          Optional.of(
              give(
                  press,
                  new SurveyCommand.OpenSurvey(press.by(), press.at()),
                  ButtonAnswer.silent()));
      case BeginSurvey begin ->
          Optional.of(
              give(
                  press,
                  new SurveyCommand.BeginSurvey(press.by(), press.at()),
                  ButtonAnswer.silent()));
      case SkipComment skip ->
          Optional.of(
              give(
                  press,
                  new SurveyCommand.SkipComment(press.by(), press.at()),
                  ButtonAnswer.silent()));
      case GiveMark give -> mark(press, give);
    };
  }

  /** A forwarded copy cannot be edited to show the next question. */
  private Optional<ButtonAnswer> mark(ButtonPress press, GiveMark give) {
    if (press.forwarded() || give.mark() < WORST || give.mark() > BEST) {
      return Optional.empty();
    }
    String mark = Integer.toString(give.mark());
    return Optional.of(
        give(
            press,
            new SurveyCommand.GiveMark(
                give.question(), give.mark(), press.on(), press.by(), press.at()),
            ButtonAnswer.note(texts.plain("survey.marked", gap("mark", mark)))));
  }

  private ButtonAnswer give(ButtonPress press, SurveyCommand command, ButtonAnswer done) {
    return switch (survey.handle(press.id(), command)) {
      case SurveyOutcome.Asked asked -> done;
      case SurveyOutcome.Given given -> done;
      case SurveyOutcome.Repeated repeated -> ButtonAnswer.silent();
      case SurveyOutcome.TooLong tooLong -> ButtonAnswer.silent();
      case SurveyOutcome.NotAMember stranger -> ButtonAnswer.note(texts.plain("password.note"));
      case SurveyOutcome.NotAsked notAsked -> ButtonAnswer.note(texts.plain("survey.not_asked"));
      case SurveyOutcome.NotInvited notInvited -> ButtonAnswer.silent();
    };
  }
}
