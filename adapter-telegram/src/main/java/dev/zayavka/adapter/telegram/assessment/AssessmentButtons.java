package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.ForAdmins;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Look;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OnBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OnSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OnTalk;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenFaq;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenMenu;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenScenario;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenTheory;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.TurnTrainees;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.TurnTrainings;
import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.ports.assessment.AssessmentEffect.SendTheory;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowScenario;
import dev.zayavka.ports.assessment.AssessmentView.ShowFaq;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainees;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainings;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Handler of the assessment desk's buttons, and of those the bot before this one left behind. */
final class AssessmentButtons implements ButtonHandler<AssessmentButton> {

  private final MemberDoor door;
  private final TalkButtons talk;
  private final RatingButtons ratings;
  private final BroadcastButtons broadcasts;
  private final Replies replies;

  AssessmentButtons(
      MemberDoor door,
      TalkButtons talk,
      RatingButtons ratings,
      BroadcastButtons broadcasts,
      Replies replies) {
    this.door = door;
    this.talk = talk;
    this.ratings = ratings;
    this.broadcasts = broadcasts;
    this.replies = replies;
  }

  @Override
  public ButtonCodec<AssessmentButton> codec() {
    return AssessmentButton.CODEC;
  }

  @Override
  public Optional<AssessmentButton> foreign(String packed) {
    return OldButtons.parse(packed);
  }

  @Override
  public Optional<ButtonAnswer> onPress(ButtonPress press, AssessmentButton button) {
    if (button instanceof ForAdmins admin) {
      return door.isAdmin(press.by().id(), press.at()) && !press.forwarded()
          ? onPress(press, admin)
          : Optional.empty();
    }
    return door.turnAway(press).or(() -> ofMember(press, button));
  }

  private Optional<ButtonAnswer> ofMember(ButtonPress press, AssessmentButton button) {
    return switch (button) {
      case Look look -> show(press, view(press.by().id(), look));
      case OnTalk onTalk -> talk.onPress(press, onTalk);
      case OnSurvey onSurvey -> ratings.onPress(press, onSurvey);
      case ForAdmins admin -> Optional.empty();
    };
  }

  private Optional<ButtonAnswer> onPress(ButtonPress press, ForAdmins button) {
    PersonId to = press.by().id();
    return switch (button) {
      case TurnTrainees turn ->
          show(press, new ShowTrainees(to, turn.page(), Optional.of(press.on())));
      case TurnTrainings turn ->
          show(press, new ShowTrainings(to, turn.scenario(), turn.page(), Optional.of(press.on())));
      case OnBroadcast onBroadcast -> broadcasts.onPress(press, onBroadcast);
    };
  }

  private Optional<ButtonAnswer> show(ButtonPress press, Effect view) {
    replies.reply(press.updateId(), view, press.at());
    return Optional.of(ButtonAnswer.silent());
  }

  private static Effect view(PersonId to, Look button) {
    return switch (button) {
      case OpenMenu menu -> new ShowMenu(to, false);
      case OpenFaq faq -> new ShowFaq(to);
      case OpenScenario open -> new ShowScenario(to, open.scenario());
      case OpenTheory open -> new SendTheory(to, open.scenario());
    };
  }
}
