package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.callback.CallbackData.GiveMark;
import dev.zayavka.adapter.telegram.callback.CallbackData.SkipComment;
import dev.zayavka.adapter.telegram.routing.Answer;
import dev.zayavka.adapter.telegram.routing.Tapped;
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

  Answer marked(Tapped tapped, GiveMark give) {
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

  Answer skipped(Tapped tapped, SkipComment skip) {
    return answered(
        tapped,
        () -> survey.skip(tapped.id(), skip.ticket(), tapped.by().id(), tapped.on(), tapped.at()));
  }

  /** A forwarded copy is not ours to change, so that nothing would show what was answered. */
  private Answer answered(Tapped tapped, Supplier<SurveyOutcome> answering) {
    if (tapped.forwarded()) {
      return Answer.alert(texts.plain("tap.out_of_date"));
    }
    return switch (answering.get()) {
      case SurveyOutcome.Taken taken -> Answer.silent();
      case SurveyOutcome.Refused refused -> Answer.alert(refusals.explain(refused.reason()));
      case SurveyOutcome.Repeated repeated -> Answer.silent();
    };
  }
}
