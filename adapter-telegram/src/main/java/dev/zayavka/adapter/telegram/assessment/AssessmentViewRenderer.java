package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.AssessmentView.CloseTicks;
import dev.zayavka.ports.assessment.AssessmentView.SendExport;
import dev.zayavka.ports.assessment.AssessmentView.ShowAi;
import dev.zayavka.ports.assessment.AssessmentView.ShowBroadcasts;
import dev.zayavka.ports.assessment.AssessmentView.ShowFaq;
import dev.zayavka.ports.assessment.AssessmentView.ShowHelp;
import dev.zayavka.ports.assessment.AssessmentView.ShowMembership;
import dev.zayavka.ports.assessment.AssessmentView.ShowMyResults;
import dev.zayavka.ports.assessment.AssessmentView.ShowRatings;
import dev.zayavka.ports.assessment.AssessmentView.ShowScenarios;
import dev.zayavka.ports.assessment.AssessmentView.ShowStats;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainee;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainees;
import dev.zayavka.ports.assessment.AssessmentView.ShowTraining;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainings;
import dev.zayavka.ports.assessment.AssessmentView.TellCommentTooLong;
import dev.zayavka.ports.assessment.AssessmentView.TellForgotten;
import dev.zayavka.ports.assessment.AssessmentView.TellMember;
import dev.zayavka.ports.assessment.AssessmentView.TellNoSurvey;
import dev.zayavka.ports.assessment.AssessmentView.TellNote;

/** Renderer of the assessment desk's views: answers to commands. */
final class AssessmentViewRenderer implements Renderer<AssessmentView> {

  private final HelpScreens help;
  private final ResultScreens results;
  private final ReportScreens reports;
  private final ExportFile export;
  private final ReplyScreens replies;
  private final BroadcastScreens broadcasts;
  private final Texts texts;

  AssessmentViewRenderer(AssessmentPorts ports, AssessmentScreens screens, Texts texts) {
    this.help = new HelpScreens(ports, screens.words(), screens.moments(), texts);
    this.results = new ResultScreens(ports, screens.survey(), screens.words(), texts);
    this.reports = new ReportScreens(ports, screens, texts);
    this.export = new ExportFile(ports, texts);
    this.replies = screens.replies();
    this.broadcasts = screens.broadcasts();
    this.texts = texts;
  }

  @Override
  public Class<AssessmentView> family() {
    return AssessmentView.class;
  }

  @Override
  public Rendering render(AssessmentView view) {
    return switch (view) {
      case ShowHelp show -> help.help(show);
      case CloseTicks close -> replies.ticked(close);
      case ShowFaq show -> help.faq(show);
      case ShowMembership show -> help.membership(show);
      case ShowMyResults show -> results.mine(show);
      case TellForgotten tell -> send(tell, texts.html("forgotten"));
      case TellNoSurvey tell -> send(tell, texts.html("survey.not_yet"));
      case TellCommentTooLong tell ->
          send(tell, texts.html("survey.too_long", gap("count", tell.limit())));
      case TellNote tell -> send(tell, help.note(tell.note()));
      case ShowTrainees show -> results.trainees(show);
      case ShowTrainee show -> results.trainee(show);
      case TellMember tell -> send(tell, results.member(tell.member(), tell.change()));
      case ShowTrainings show -> results.trainings(show);
      case ShowTraining show -> results.training(show);
      case ShowStats show -> send(show, reports.stats());
      case ShowRatings show -> send(show, reports.ratings());
      case ShowScenarios show -> send(show, reports.scenarios());
      case ShowAi show -> send(show, reports.ai());
      case SendExport send -> export.files(send);
      case ShowBroadcasts show -> broadcasts.menu(show);
    };
  }

  private static Rendering send(AssessmentView view, Html text) {
    return TalkScreens.send(view.to().privateChat(), text);
  }
}
