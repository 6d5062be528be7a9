package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.BeginSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.GiveMark;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.SkipComment;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentEffect.AskComment;
import dev.zayavka.ports.assessment.AssessmentEffect.AskMark;
import dev.zayavka.ports.assessment.AssessmentEffect.InviteToRate;
import dev.zayavka.ports.assessment.AssessmentEffect.ThankForMarks;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Screens of the survey. */
final class SurveyScreens {

  private static final int BEST = 10;
  private static final int IN_ROW = 5;

  private final AskAssessment ask;
  private final DeskTexts words;
  private final Texts texts;

  SurveyScreens(AssessmentPorts ports, DeskTexts words, Texts texts) {
    this.ask = ports.ask();
    this.words = words;
    this.texts = texts;
  }

  Rendering invitation(InviteToRate invite) {
    return new Send(
        invite.to().privateChat(),
        new Screen(
            texts.html("survey.invite"),
            List.of(
                List.of(words.button("button.begin_survey", new BeginSurvey())), words.menuRow())));
  }

  Rendering question(AskMark ask) {
    List<List<Button>> rows =
        new ArrayList<>(
            Keyboards.of(
                IntStream.rangeClosed(1, BEST)
                    .mapToObj(mark -> mark(ask.question(), mark))
                    .toList(),
                IN_ROW));
    rows.add(words.menuRow());
    return on(ask.to(), ask.on(), new Screen(text(ask), rows));
  }

  Rendering comment(AskComment ask) {
    return on(
        ask.to(),
        ask.on(),
        Screen.of(texts.html("survey.comment"), words.button("button.skip", new SkipComment())));
  }

  Rendering thanks(ThankForMarks thank) {
    return new Send(
        thank.to().privateChat(),
        new Screen(texts.html("survey.thanks"), List.of(words.menuRow())));
  }

  private Html text(AskMark asked) {
    SurveyQuestion question = asked.question();
    List<Html> lines = new ArrayList<>();
    lines.add(
        texts.html(
            "survey.question",
            gap("place", Integer.toString(question.ordinal() + 1)),
            gap("all", Integer.toString(SurveyQuestion.values().length)),
            gap("question", question(question))));
    lines.add(texts.html("survey.scale"));
    Optional.ofNullable(ask.marks(asked.to()).get(question))
        .ifPresent(mark -> lines.add(texts.html("survey.earlier", gap("mark", mark.toString()))));
    return DeskTexts.lines(lines);
  }

  String question(SurveyQuestion question) {
    return texts.plain("survey." + question.key());
  }

  private static Button mark(SurveyQuestion question, int mark) {
    return new Button(Integer.toString(mark), new GiveMark(question, mark).packed());
  }

  private static Rendering on(PersonId to, Optional<MessageRef> message, Screen screen) {
    return message
        .<Rendering>map(shown -> new Edit(shown, screen))
        .orElseGet(() -> new Send(to.privateChat(), screen));
  }
}
