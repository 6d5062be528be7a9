package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Erase;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentEffect.AskComment;
import dev.zayavka.ports.assessment.AssessmentEffect.AskForPassword;
import dev.zayavka.ports.assessment.AssessmentEffect.AskMark;
import dev.zayavka.ports.assessment.AssessmentEffect.ErasePassword;
import dev.zayavka.ports.assessment.AssessmentEffect.InviteToRate;
import dev.zayavka.ports.assessment.AssessmentEffect.RefreshTicks;
import dev.zayavka.ports.assessment.AssessmentEffect.RemindToTrain;
import dev.zayavka.ports.assessment.AssessmentEffect.ReportProvider;
import dev.zayavka.ports.assessment.AssessmentEffect.SendBroadcast;
import dev.zayavka.ports.assessment.AssessmentEffect.SendTheory;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowBroadcast;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowEnding;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowHeard;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowReply;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowReview;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowScenario;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowStalled;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowStart;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowTerms;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowWaiting;
import dev.zayavka.ports.assessment.AssessmentEffect.TellDelay;
import dev.zayavka.ports.assessment.AssessmentEffect.TellExpired;
import dev.zayavka.ports.assessment.AssessmentEffect.TellLockedOut;
import dev.zayavka.ports.assessment.AssessmentEffect.TellNotHeard;
import dev.zayavka.ports.assessment.AssessmentEffect.TellRefusal;
import dev.zayavka.ports.assessment.AssessmentEffect.TellReviewLate;
import dev.zayavka.ports.assessment.AssessmentEffect.ThankForMarks;
import dev.zayavka.ports.assessment.AssessmentEffect.ToPerson;
import dev.zayavka.ports.assessment.TrainingRefusal.NoTraining;
import dev.zayavka.ports.assessment.TrainingRefusal.UnknownScenario;
import dev.zayavka.ports.shared.ChatId;
import java.util.List;

/** Renderer of the assessment desk's effects, by the present state of what they are about. */
final class AssessmentEffectRenderer implements Renderer<ToPerson> {

  private final MenuScreens menu;
  private final TheoryScreens theory;
  private final TalkScreens talk;
  private final ReplyScreens replies;
  private final ReviewScreens reviews;
  private final SurveyScreens survey;
  private final BroadcastScreens broadcasts;
  private final AssessmentRefusals refusals;
  private final Moments moments;
  private final Texts texts;

  AssessmentEffectRenderer(AssessmentScreens screens, Texts texts) {
    this.menu = screens.menu();
    this.theory = screens.theory();
    this.talk = screens.talk();
    this.replies = screens.replies();
    this.reviews = screens.reviews();
    this.survey = screens.survey();
    this.broadcasts = screens.broadcasts();
    this.refusals = screens.refusals();
    this.moments = screens.moments();
    this.texts = texts;
  }

  @Override
  public Class<ToPerson> family() {
    return ToPerson.class;
  }

  @Override
  public Rendering render(ToPerson effect) {
    return switch (effect) {
      case AskForPassword ask -> TalkScreens.send(chat(ask), password(ask));
      case TellLockedOut tell ->
          TalkScreens.send(
              chat(tell),
              texts.html("password.locked_out", gap("time", moments.upTo(tell.until()))));
      case ErasePassword erase -> new Erase(erase.message());
      case ShowMenu show -> menu.menu(show);
      case ShowScenario show -> menu.scenario(show);
      case SendTheory send -> theory.theory(send);
      case ShowTerms show -> menu.terms(show);
      case ShowStart show -> talk.start(show);
      case ShowWaiting show -> talk.waiting(show);
      case TellDelay tell -> talk.delay(tell);
      case ShowHeard show -> talk.heard(show);
      case TellNotHeard tell -> talk.notHeard(tell);
      case ShowReply show -> replies.reply(show);
      case RefreshTicks refresh -> replies.ticks(refresh);
      case ShowStalled show -> talk.stalled(show);
      case ShowEnding show -> talk.ending(show);
      case TellReviewLate tell -> talk.late(tell);
      case ShowReview show -> reviews.review(show);
      case TellExpired tell -> talk.expired(tell);
      case TellRefusal tell -> refusal(tell);
      case InviteToRate invite -> survey.invitation(invite);
      case AskMark ask -> survey.question(ask);
      case AskComment ask -> survey.comment(ask);
      case ThankForMarks thank -> survey.thanks(thank);
      case RemindToTrain remind ->
          new Send(chat(remind), new Screen(texts.html("remind"), menu.scenarioRows()));
      case ReportProvider report -> TalkScreens.send(chat(report), report(report));
      case SendBroadcast send -> broadcasts.message(send);
      case ShowBroadcast show -> broadcasts.card(show);
    };
  }

  private Html password(AskForPassword ask) {
    return ask.wrong()
        .map(wrong -> texts.html("password.wrong", gap("count", wrong.triesLeft())))
        .orElseGet(() -> texts.html("password.ask"));
  }

  /** A person without a training has no use for the keyboard of one. */
  private Rendering refusal(TellRefusal tell) {
    Html text = Html.escape(refusals.explain(tell.reason()));
    if (tell.reason() instanceof NoTraining) {
      return new Series(
          List.of(
              TalkScreens.withoutKeys(chat(tell), text),
              menu.menu(new ShowMenu(tell.to(), false))));
    }
    return tell.reason() instanceof UnknownScenario
        ? menu.unknown(tell.to())
        : TalkScreens.send(chat(tell), text);
  }

  private Html report(ReportProvider report) {
    return texts.html(
        "provider." + report.fault().name(),
        gap("provider", report.provider().word()),
        gap("code", report.answer().toString()));
  }

  private static ChatId chat(ToPerson effect) {
    return effect.to().privateChat();
  }
}
