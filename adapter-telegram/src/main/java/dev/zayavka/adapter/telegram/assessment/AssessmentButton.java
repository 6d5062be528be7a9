package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import java.util.Optional;

/** Button of the assessment desk. */
public sealed interface AssessmentButton extends CallbackData {

  ButtonCodec<AssessmentButton> CODEC =
      new ButtonCodec<>(
          "a",
          AssessmentButton.class,
          action("menu", OpenMenu.class),
          action("faq", OpenFaq.class),
          action("open", OpenScenario.class),
          action("theory", OpenTheory.class),
          action("start", Start.class),
          action("agree", Agree.class),
          action("send", SendHeard.class),
          action("retry", Retry.class),
          action("analysis", Analyse.class),
          action("leave", Leave.class),
          action("tick", Tick.class),
          action("done", FinishTicks.class),
          action("rate", OpenSurvey.class),
          action("begin", BeginSurvey.class),
          action("mark", GiveMark.class),
          action("skip", SkipComment.class),
          action("trainees", TurnTrainees.class),
          action("trainings", TurnTrainings.class),
          action("toall", WriteToEverybody.class),
          action("torole", WriteToRole.class),
          action("tonew", WriteToNewcomers.class),
          action("confirm", ConfirmBroadcast.class),
          action("pause", PauseBroadcast.class),
          action("resume", ResumeBroadcast.class),
          action("stop", StopBroadcast.class));

  @Override
  default String packed() {
    return CODEC.pack(this);
  }

  /** Button that only shows something. */
  sealed interface Look extends AssessmentButton {}

  /** Open the menu (🏠 Главное меню). */
  record OpenMenu() implements Look {}

  /** Open the questions and answers (❓ FAQ). */
  record OpenFaq() implements Look {}

  /** Open the description of a scenario. */
  record OpenScenario(ScenarioId scenario) implements Look {}

  /** Send the theory (📚 Изучить теорию). */
  record OpenTheory(ScenarioId scenario) implements Look {}

  /** Button of a training. */
  sealed interface OnTalk extends AssessmentButton {}

  /** Start a training (🎬 Начать тренировку, 🔄 Попробовать еще раз). */
  record Start(ScenarioId scenario) implements OnTalk {}

  /** Confirm the terms (Понятно), and start the training. */
  record Agree(ScenarioId scenario) implements OnTalk {}

  /** Button of one training, under a message about it. */
  sealed interface OfTraining extends OnTalk {
    TrainingId training();
  }

  /** Confirm what was heard (Отправить). */
  record SendHeard(TrainingId training, int attempt) implements OfTraining {}

  /** Ask again for a missing reply (Повторить). */
  record Retry(TrainingId training) implements OfTraining {}

  /** Ask for the review (📊 Получить анализ). */
  record Analyse(TrainingId training) implements OfTraining {}

  /** Leave the training (🏠 В главное меню). */
  record Leave(TrainingId training) implements OfTraining {}

  /** Tick or untick a component of a turn. */
  record Tick(TrainingId training, int turn, ComponentId component) implements OfTraining {}

  /** End the ticking of a turn (Готово). */
  record FinishTicks(TrainingId training, int turn) implements OfTraining {}

  /** Button of the survey. */
  sealed interface OnSurvey extends AssessmentButton {}

  /** Open the survey (⭐ Оценить бота). */
  record OpenSurvey() implements OnSurvey {}

  /** Begin with the first question (Начать оценку ⭐). */
  record BeginSurvey() implements OnSurvey {}

  /** Give a mark from 1 to 10. */
  record GiveMark(SurveyQuestion question, int mark) implements OnSurvey {}

  /** Give no comment (Пропустить). */
  record SkipComment() implements OnSurvey {}

  /** Button for admins alone. */
  sealed interface ForAdmins extends AssessmentButton {}

  /** Turn to a page of members, from 1. */
  record TurnTrainees(int page) implements ForAdmins {}

  /** Turn to a page of trainings, from 1. */
  record TurnTrainings(Optional<ScenarioId> scenario, int page) implements ForAdmins {}

  /** Button of broadcasts. */
  sealed interface OnBroadcast extends ForAdmins {}

  /** Write to all members. */
  record WriteToEverybody() implements OnBroadcast {}

  /** Write to the members of a role. */
  record WriteToRole(MemberRole role) implements OnBroadcast {}

  /** Write to members who never began this scenario. */
  record WriteToNewcomers(ScenarioId scenario) implements OnBroadcast {}

  /** Button under one broadcast. */
  sealed interface OfBroadcast extends OnBroadcast {
    BroadcastId broadcast();
  }

  /** Confirm a draft, to be sent at that time. */
  record ConfirmBroadcast(BroadcastId broadcast, BroadcastTime time) implements OfBroadcast {}

  /** Pause (⏸ Пауза). */
  record PauseBroadcast(BroadcastId broadcast) implements OfBroadcast {}

  /** Go on (▶️ Продолжить). */
  record ResumeBroadcast(BroadcastId broadcast) implements OfBroadcast {}

  /** Stop (⏹ Остановить), or discard a draft (Удалить). */
  record StopBroadcast(BroadcastId broadcast) implements OfBroadcast {}
}
