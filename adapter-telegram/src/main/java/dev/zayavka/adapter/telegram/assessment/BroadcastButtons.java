package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.ConfirmBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OfBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OnBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.PauseBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.ResumeBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.StopBroadcast;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.WriteToEverybody;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.WriteToNewcomers;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.WriteToRole;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.assessment.AssessmentNote;
import dev.zayavka.ports.assessment.AssessmentView.TellNote;
import dev.zayavka.ports.assessment.Broadcast.Audience;
import dev.zayavka.ports.assessment.BroadcastCommand;
import dev.zayavka.ports.assessment.BroadcastCommand.ChooseAudience;
import dev.zayavka.ports.assessment.BroadcastCommand.Confirm;
import dev.zayavka.ports.assessment.BroadcastCommand.Pause;
import dev.zayavka.ports.assessment.BroadcastCommand.Resume;
import dev.zayavka.ports.assessment.BroadcastCommand.Stop;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.driving.HandleBroadcasts;
import java.time.ZoneId;
import java.util.Optional;

/** Buttons of broadcasts. */
final class BroadcastButtons {

  private final HandleBroadcasts broadcasts;
  private final ZoneId zone;
  private final Replies replies;
  private final Texts texts;

  BroadcastButtons(AssessmentPorts ports, Replies replies, Texts texts) {
    this.broadcasts = ports.broadcasts();
    this.zone = ports.policy().zone();
    this.replies = replies;
    this.texts = texts;
  }

  Optional<ButtonAnswer> onPress(ButtonPress press, OnBroadcast button) {
    return Optional.of(
        switch (button) {
          case WriteToEverybody all -> choose(press, new Audience.Everybody());
          case WriteToRole some -> choose(press, new Audience.OfRole(some.role()));
          case WriteToNewcomers some -> choose(press, new Audience.NeverBegan(some.scenario()));
          case OfBroadcast one ->
              Correlation.about(
                  AssessmentFeature.BROADCAST,
                  one.broadcast().value(),
                  () -> give(press, command(press, one)));
        });
  }

  private ButtonAnswer choose(ButtonPress press, Audience audience) {
    return give(press, new ChooseAudience(audience, press.by(), press.at()));
  }

  private BroadcastCommand command(ButtonPress press, OfBroadcast button) {
    return switch (button) {
      case ConfirmBroadcast confirm ->
          new Confirm(
              confirm.broadcast(),
              confirm.time().from(press.at(), zone),
              Optional.of(press.on()),
              press.by(),
              press.at());
      case PauseBroadcast pause -> new Pause(pause.broadcast(), press.on(), press.by(), press.at());
      case ResumeBroadcast resume ->
          new Resume(resume.broadcast(), press.on(), press.by(), press.at());
      case StopBroadcast stop -> new Stop(stop.broadcast(), press.on(), press.by(), press.at());
    };
  }

  private ButtonAnswer give(ButtonPress press, BroadcastCommand command) {
    return switch (broadcasts.handle(press.id(), command)) {
      case BroadcastOutcome.TextAsked asked -> {
        replies.reply(
            press.updateId(),
            new TellNote(press.by().id(), AssessmentNote.BROADCAST_TEXT),
            press.at());
        yield ButtonAnswer.silent();
      }
      case BroadcastOutcome.Accepted accepted -> ButtonAnswer.silent();
      case BroadcastOutcome.Repeated repeated -> ButtonAnswer.silent();
      case BroadcastOutcome.NotAnAdmin left -> alert("broadcast.not_an_admin");
      case BroadcastOutcome.NotNow notNow -> alert("broadcast.not_now");
      case BroadcastOutcome.NotAsked notAsked -> alert("broadcast.not_now");
      case BroadcastOutcome.NobodyToWrite none -> alert("broadcast.nobody");
      case BroadcastOutcome.Unknown unknown -> alert("broadcast.unknown");
    };
  }

  private ButtonAnswer alert(String key) {
    return ButtonAnswer.alert(texts.plain(key));
  }
}
