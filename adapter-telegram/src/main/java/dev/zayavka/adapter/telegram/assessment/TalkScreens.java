package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Analyse;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Leave;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Retry;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.SendHeard;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendKeys;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.delivery.Rendering.ShowAction;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.MessageParts;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowEnding;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowHeard;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowStalled;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowStart;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowWaiting;
import dev.zayavka.ports.assessment.AssessmentEffect.TellDelay;
import dev.zayavka.ports.assessment.AssessmentEffect.TellExpired;
import dev.zayavka.ports.assessment.AssessmentEffect.TellNotHeard;
import dev.zayavka.ports.assessment.AssessmentEffect.TellReviewLate;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Confirming;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Stalled;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Screens of a training, by its present state. */
final class TalkScreens {

  static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);

  private final AskAssessment ask;
  private final TalkKeyboard keyboard;
  private final DeskTexts words;
  private final Texts texts;

  TalkScreens(AssessmentPorts ports, TalkKeyboard keyboard, DeskTexts words, Texts texts) {
    this.ask = ports.ask();
    this.keyboard = keyboard;
    this.words = words;
    this.texts = texts;
  }

  /** The checklist with the keyboard of a talk, then whose turn it is. */
  Rendering start(ShowStart show) {
    Optional<Scenario> scenario = ask.scenarioOf(show.training());
    return scenario.isPresent() && ask.training(show.training()) instanceof Open open
        ? start(show.to().privateChat(), scenario.get(), open.dossier().selfCheck())
        : OVERTAKEN;
  }

  private Series start(ChatId chat, Scenario scenario, boolean selfCheck) {
    Html checklist =
        DeskTexts.lines(
            scenario.checklist().stream()
                .map(line -> new Html("• " + Html.escape(line.strip()).markup()))
                .toList());
    List<Html> messages =
        MessageParts.of(
            List.of(
                texts.html("start.title", gap("title", words.title(scenario))),
                texts.html("start.checklist"),
                checklist,
                texts.html("start.turns", gap("count", scenario.turns()))));
    List<Rendering> parts = new ArrayList<>();
    messages.forEach(message -> parts.add(new SendKeys(chat, message, keyboard.rows())));
    String hint = selfCheck ? "start.hint_self_check" : "start.hint";
    parts.add(
        new Send(
            chat,
            Screen.of(
                texts.html(
                    hint,
                    gap("emoji", scenario.partner().emoji()),
                    gap("name", scenario.partner().name())))));
    return new Series(parts);
  }

  Rendering waiting(ShowWaiting show) {
    return waitsFor(show.training(), show.turn()).isPresent()
        ? new ShowAction(show.to().privateChat(), ShowAction.TYPING)
        : OVERTAKEN;
  }

  Rendering delay(TellDelay tell) {
    return waitsFor(tell.training(), tell.turn())
        .<Rendering>map(key -> send(tell.to().privateChat(), texts.html(key)))
        .orElse(OVERTAKEN);
  }

  /** Text for a person who still waits; empty if the wait is over, or it is another one now. */
  private Optional<String> waitsFor(TrainingId training, int turn) {
    return switch (ask.training(training)) {
      case Replying replying ->
          isLast(replying.dossier(), turn) ? Optional.of("waiting.reply") : Optional.empty();
      case Hearing hearing -> Optional.of("waiting.hearing");
      case Reviewing reviewing -> Optional.of("waiting.review");
      case Talking talking -> Optional.empty();
      case Confirming confirming -> Optional.empty();
      case Stalled stalled -> Optional.empty();
      case Reviewed reviewed -> Optional.empty();
      case Left left -> Optional.empty();
      case TrainingState.Absent absent -> Optional.empty();
    };
  }

  Rendering heard(ShowHeard show) {
    return ask.training(show.training()) instanceof Confirming confirming
            && confirming.attempt() == show.attempt()
        ? DeskTexts.messages(
            show.to().privateChat(),
            List.of(
                texts.html("heard.title"),
                DeskTexts.foreign(confirming.heard().text()),
                texts.html("heard.next")),
            List.of(
                List.of(
                    words.button("button.send", new SendHeard(show.training(), show.attempt())))))
        : OVERTAKEN;
  }

  Rendering notHeard(TellNotHeard tell) {
    String key = tell.silence() ? "heard.silence" : "heard.not_now";
    return ask.training(tell.training()) instanceof Open
        ? send(tell.to().privateChat(), texts.html(key))
        : OVERTAKEN;
  }

  Rendering stalled(ShowStalled show) {
    if (!(ask.training(show.training()) instanceof Stalled stalled)
        || !isLast(stalled.dossier(), show.turn())) {
      return OVERTAKEN;
    }
    boolean first = stalled.dossier().turnsMade() == 0;
    return DeskTexts.messages(
        show.to().privateChat(),
        List.of(
            texts.html("stalled." + stalled.why().name()),
            texts.html(first ? "stalled.first" : "stalled.next")),
        List.of(
            List.of(words.button("button.retry", new Retry(show.training()))),
            first ? List.of(leave(show.training())) : waysOut(show.training())));
  }

  private List<Button> waysOut(TrainingId training) {
    return List.of(words.button("button.analysis", new Analyse(training)), leave(training));
  }

  private Button leave(TrainingId training) {
    return words.button("button.leave", new Leave(training));
  }

  /** Reason of the end, without the keyboard. */
  Rendering ending(ShowEnding show) {
    return switch (ask.training(show.training())) {
      case Reviewing reviewing -> ending(show, reviewing.ending());
      case Reviewed reviewed -> ending(show, reviewed.ending());
      case Left left -> ending(show, left.why());
      case Talking talking -> OVERTAKEN;
      case Hearing hearing -> OVERTAKEN;
      case Confirming confirming -> OVERTAKEN;
      case Replying replying -> OVERTAKEN;
      case Stalled stalled -> OVERTAKEN;
      case TrainingState.Absent absent -> OVERTAKEN;
    };
  }

  private Rendering ending(ShowEnding show, TrainingEnding why) {
    return withoutKeys(show.to().privateChat(), texts.html("ending." + why.name()));
  }

  Rendering late(TellReviewLate tell) {
    return ask.training(tell.training()) instanceof Reviewing
        ? send(tell.to().privateChat(), texts.html("review.late"))
        : OVERTAKEN;
  }

  Rendering expired(TellExpired tell) {
    return withoutKeys(tell.to().privateChat(), texts.html("expired"));
  }

  static Rendering withoutKeys(ChatId chat, Html text) {
    return new SendKeys(chat, text, List.of());
  }

  static Rendering send(ChatId chat, Html text) {
    return new Send(chat, Screen.of(text));
  }

  static Optional<Turn> turn(Existing training, int no) {
    return training.dossier().turns().stream().filter(turn -> turn.no() == no).findFirst();
  }

  private static boolean isLast(TrainingDossier dossier, int turn) {
    return dossier.lastTurn().filter(last -> last.no() == turn).isPresent();
  }
}
