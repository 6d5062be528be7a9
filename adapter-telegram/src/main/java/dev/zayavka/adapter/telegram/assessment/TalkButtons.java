package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Agree;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Analyse;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.FinishTicks;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Leave;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OfTraining;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OnTalk;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Retry;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.SendHeard;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Start;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Tick;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentView.CloseTicks;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingCommand.AcceptTerms;
import dev.zayavka.ports.assessment.TrainingCommand.AskReview;
import dev.zayavka.ports.assessment.TrainingCommand.ConfirmWords;
import dev.zayavka.ports.assessment.TrainingCommand.FinishTicking;
import dev.zayavka.ports.assessment.TrainingCommand.RetryReply;
import dev.zayavka.ports.assessment.TrainingCommand.StartTraining;
import dev.zayavka.ports.assessment.TrainingCommand.ToggleComponent;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.driving.HandleTraining;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Buttons of trainings: each gives a command. A button of another training changes nothing. */
final class TalkButtons {

  private final HandleTraining trainings;
  private final AskAssessment ask;
  private final AssessmentRefusals refusals;
  private final Replies replies;

  TalkButtons(AssessmentPorts ports, AssessmentRefusals refusals, Replies replies) {
    this.trainings = ports.trainings();
    this.ask = ports.ask();
    this.refusals = refusals;
    this.replies = replies;
  }

  Optional<ButtonAnswer> onPress(ButtonPress press, OnTalk button) {
    return switch (button) {
      case Start start ->
          Optional.of(give(press, new StartTraining(start.scenario(), press.by(), press.at())));
      case Agree agree ->
          Optional.of(give(press, new AcceptTerms(agree.scenario(), press.by(), press.at())));
      case OfTraining one ->
          Correlation.about(
              AssessmentFeature.TRAINING, one.training().value(), () -> onTraining(press, one));
    };
  }

  private Optional<ButtonAnswer> onTraining(ButtonPress press, OfTraining button) {
    return switch (button) {
      case SendHeard send ->
          Optional.of(
              give(
                  press,
                  new ConfirmWords(send.training(), send.attempt(), press.by(), press.at())));
      case Retry retry ->
          Optional.of(give(press, new RetryReply(retry.training(), press.by(), press.at())));
      case Analyse analyse ->
          isOpen(analyse.training(), press.by().id())
              ? Optional.of(give(press, new AskReview(press.by(), press.at())))
              : Optional.empty();
      case Leave leave -> Optional.of(leave(press, leave));
      case Tick tick -> press.forwarded() ? Optional.empty() : Optional.of(tick(press, tick));
      case FinishTicks finish ->
          press.forwarded() ? Optional.empty() : Optional.of(finish(press, finish));
    };
  }

  /** The menu, whatever became of the training. */
  private ButtonAnswer leave(ButtonPress press, Leave button) {
    if (isOpen(button.training(), press.by().id())) {
      return give(press, new TrainingCommand.Leave(press.by(), press.at()));
    }
    replies.reply(press.updateId(), new ShowMenu(press.by().id(), false), press.at());
    return ButtonAnswer.silent();
  }

  private ButtonAnswer tick(ButtonPress press, Tick tick) {
    return give(
        press,
        new ToggleComponent(
            tick.training(), tick.turn(), tick.component(), press.on(), press.by(), press.at()));
  }

  private ButtonAnswer finish(ButtonPress press, FinishTicks finish) {
    TrainingOutcome outcome =
        trainings.handle(
            press.id(),
            new FinishTicking(finish.training(), finish.turn(), press.by(), press.at()));
    if (outcome instanceof TrainingOutcome.Accepted) {
      replies.reply(
          press.updateId(),
          new CloseTicks(press.by().id(), finish.training(), finish.turn(), press.on()),
          press.at());
    }
    return answer(outcome);
  }

  private ButtonAnswer give(ButtonPress press, TrainingCommand command) {
    return answer(trainings.handle(press.id(), command));
  }

  private ButtonAnswer answer(TrainingOutcome outcome) {
    return switch (outcome) {
      case TrainingOutcome.Accepted accepted -> ButtonAnswer.silent();
      case TrainingOutcome.Repeated repeated -> ButtonAnswer.silent();
      case TrainingOutcome.Refused refused ->
          isToldHere(refused.reason())
              ? ButtonAnswer.alert(refusals.explain(refused.reason()))
              : ButtonAnswer.silent();
    };
  }

  /** The desk itself tells all other reasons. */
  private static boolean isToldHere(TrainingRefusal reason) {
    return reason instanceof TrainingRefusal.StaleButton
        || reason instanceof TrainingRefusal.AlreadyRunning;
  }

  private boolean isOpen(TrainingId training, PersonId person) {
    return ask.openTraining(person) instanceof Open open && open.dossier().id().equals(training);
  }
}
