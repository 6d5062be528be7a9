package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.callback.CallbackData.GiveMark;
import dev.zayavka.adapter.telegram.callback.CallbackData.SkipComment;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.driving.AnswerSurvey;
import java.util.function.Supplier;

/** The buttons of the survey; the message itself goes on to the next question. */
final class SurveyButtons {

  private final AnswerSurvey survey;
  private final SupportRefusals refusals;
  private final Texts texts;

  SurveyButtons(AnswerSurvey survey, SupportRefusals refusals, Texts texts) {
    this.survey = survey;
    this.refusals = refusals;
    this.texts = texts;
  }

  ButtonAnswer marked(ButtonPress tapped, GiveMark give) {
    return answered(
        tapped,
        () ->
            survey.mark(
                tapped.id(),
                give.ticket(),
                give.question(),
                give.mark(),
                tapped.by().id(),
                tapped.on(),
                tapped.at()));
  }

  ButtonAnswer skipped(ButtonPress tapped, SkipComment skip) {
    return answered(
        tapped,
        () -> survey.skip(tapped.id(), skip.ticket(), tapped.by().id(), tapped.on(), tapped.at()));
  }

  /** A forwarded copy is not ours to change, so that nothing would show what was answered. */
  private ButtonAnswer answered(ButtonPress tapped, Supplier<SurveyOutcome> answering) {
    if (tapped.forwarded()) {
      return ButtonAnswer.alert(texts.plain("tap.out_of_date"));
    }
    return switch (answering.get()) {
      case SurveyOutcome.Taken taken -> ButtonAnswer.silent();
      case SurveyOutcome.Refused refused -> ButtonAnswer.alert(refusals.explain(refused.reason()));
      case SurveyOutcome.Repeated repeated -> ButtonAnswer.silent();
    };
  }
}
