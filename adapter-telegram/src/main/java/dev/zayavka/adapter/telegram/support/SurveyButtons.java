package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.support.SupportButton.GiveMark;
import dev.zayavka.adapter.telegram.support.SupportButton.OnSurvey;
import dev.zayavka.adapter.telegram.support.SupportButton.SkipComment;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.driving.AnswerSurvey;
import java.util.function.Supplier;

/** Buttons of the survey; the message is edited to show the next question. */
final class SurveyButtons {

  private final AnswerSurvey survey;
  private final SupportRefusals refusals;
  private final Texts texts;

  SurveyButtons(AnswerSurvey survey, SupportRefusals refusals, Texts texts) {
    this.survey = survey;
    this.refusals = refusals;
    this.texts = texts;
  }

  ButtonAnswer onPress(ButtonPress press, OnSurvey button) {
    return switch (button) {
      case GiveMark give ->
          answer(
              press,
              () ->
                  survey.mark(
                      press.id(),
                      give.ticket(),
                      give.question(),
                      give.mark(),
                      press.by().id(),
                      press.on(),
                      press.at()));
      case SkipComment skip ->
          answer(
              press,
              () ->
                  survey.skip(press.id(), skip.ticket(), press.by().id(), press.on(), press.at()));
    };
  }

  /** Refuses under a forwarded copy: the bot cannot edit it to show the next question. */
  private ButtonAnswer answer(ButtonPress press, Supplier<SurveyOutcome> answering) {
    if (press.forwarded()) {
      return ButtonAnswer.alert(texts.plain("tap.out_of_date"));
    }
    return switch (answering.get()) {
      case SurveyOutcome.Taken taken -> ButtonAnswer.silent();
      case SurveyOutcome.Refused refused -> ButtonAnswer.alert(refusals.explain(refused.reason()));
      case SurveyOutcome.Repeated repeated -> ButtonAnswer.silent();
    };
  }
}
