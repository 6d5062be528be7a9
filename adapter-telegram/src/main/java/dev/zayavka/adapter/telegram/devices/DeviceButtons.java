package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.DeviceCallback.ChooseDue;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Extend;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.GiveBack;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Join;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.KeepLonger;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Leave;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OnDevice;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.ReturnedIt;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.SkipTurn;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.TakeIt;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.ports.devices.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.DeviceCommand.LeaveQueue;
import dev.zayavka.ports.devices.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.DeviceCommand.SkipOffer;
import dev.zayavka.ports.devices.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DueQuestionMessage;
import dev.zayavka.ports.devices.Form;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.driving.FillForms;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Optional;

/** The buttons of borrowers: each is a command, and its outcome an answer. */
final class DeviceButtons {

  private final LoanButtons acts;
  private final FillForms forms;
  private final Replies replies;

  DeviceButtons(LoanButtons acts, FillForms forms, Replies replies) {
    this.acts = acts;
    this.forms = forms;
    this.replies = replies;
  }

  ButtonAnswer pressed(ButtonPress tapped, OnDevice button) {
    Person by = tapped.by();
    Instant at = tapped.at();
    return switch (button) {
      case TakeIt take -> {
        int version = LoanButtons.version(tapped, take.version());
        yield acts.act(
            tapped, new TakeDevice(take.device(), version, by, at), "devices.done.taken");
      }
      case GiveBack give ->
          acts.act(
              tapped,
              new ReturnDevice(give.device(), give.loan(), by, at),
              "devices.done.returned");
      case Join join ->
          acts.act(tapped, new JoinQueue(join.device(), by, at), "devices.done.joined");
      case Leave leave ->
          acts.act(tapped, new LeaveQueue(leave.device(), by, at), "devices.done.left");
      case SkipTurn skip ->
          acts.act(tapped, new SkipOffer(skip.device(), by, at), "devices.done.skipped");
      case ReturnedIt returned -> returned(tapped, returned);
      case Extend extend ->
          extended(
              tapped, extend.device(), extend.loan(), new DueQuestionMessage.Card(tapped.on()));
      case KeepLonger keep ->
          extended(
              tapped,
              keep.device(),
              keep.loan(),
              new DueQuestionMessage.Reminder(tapped.on(), keep.stage(), keep.day()));
      case ChooseDue choose -> chosen(tapped, choose);
    };
  }

  /** The reminder goes on with what is left of it. */
  private ButtonAnswer returned(ButtonPress tapped, ReturnedIt button) {
    ButtonAnswer answer =
        acts.actAside(
            tapped,
            new ReturnDevice(button.device(), button.loan(), tapped.by(), tapped.at()),
            "devices.done.returned");
    if (!tapped.forwarded()) {
      replies.reply(
          tapped.updateId(),
          new RefreshReminder(tapped.by().id(), button.stage(), button.day(), tapped.on()),
          tapped.at());
    }
    return answer;
  }

  /** A forwarded message is not for us to change. */
  private ButtonAnswer extended(
      ButtonPress tapped, DeviceId device, LoanId loan, DueQuestionMessage from) {
    Form form =
        new Form.SetDue(device, loan, Optional.of(from).filter(ours -> !tapped.forwarded()));
    forms.begin(tapped.id(), tapped.by(), form, tapped.at());
    return ButtonAnswer.silent();
  }

  private ButtonAnswer chosen(ButtonPress tapped, ChooseDue button) {
    forms.choose(
        tapped.id(),
        tapped.by(),
        button.device(),
        button.loan(),
        button.choice(),
        tapped.on(),
        tapped.at());
    return ButtonAnswer.silent();
  }
}
