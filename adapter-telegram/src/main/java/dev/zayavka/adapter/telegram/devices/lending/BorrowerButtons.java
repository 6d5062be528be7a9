package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ChooseDue;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Extend;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.GiveBack;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Join;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.KeepLonger;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Leave;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReturnedIt;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.SkipTurn;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.TakeIt;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.forms.DueQuestionMessage;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.lending.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.LeaveQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.SkipOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Optional;

/** Buttons of borrowers: each gives a command, and answers with its outcome. */
public final class BorrowerButtons {

  private final LoanButtons acts;
  private final FillForms forms;
  private final Replies replies;

  public BorrowerButtons(LoanButtons acts, FillForms forms, Replies replies) {
    this.acts = acts;
    this.forms = forms;
    this.replies = replies;
  }

  public ButtonAnswer onPress(ButtonPress press, OnDevice button) {
    Person by = press.by();
    Instant at = press.at();
    return switch (button) {
      case TakeIt take -> {
        int version = LoanButtons.version(press, take.version());
        yield acts.act(press, new TakeDevice(take.device(), version, by, at), "devices.done.taken");
      }
      case GiveBack give ->
          acts.act(
              press, new ReturnDevice(give.device(), give.loan(), by, at), "devices.done.returned");
      case Join join ->
          acts.act(press, new JoinQueue(join.device(), by, at), "devices.done.joined");
      case Leave leave ->
          acts.act(press, new LeaveQueue(leave.device(), by, at), "devices.done.left");
      case SkipTurn skip ->
          acts.act(press, new SkipOffer(skip.device(), by, at), "devices.done.skipped");
      case ReturnedIt returned -> returned(press, returned);
      case Extend extend ->
          extended(press, extend.device(), extend.loan(), new DueQuestionMessage.Card(press.on()));
      case KeepLonger keep ->
          extended(
              press,
              keep.device(),
              keep.loan(),
              new DueQuestionMessage.Reminder(press.on(), keep.stage(), keep.day()));
      case ChooseDue choose -> chosen(press, choose);
    };
  }

  /** Returns the device; the reminder is edited to show what is left of it. */
  private ButtonAnswer returned(ButtonPress press, ReturnedIt button) {
    ButtonAnswer answer =
        acts.actAside(
            press,
            new ReturnDevice(button.device(), button.loan(), press.by(), press.at()),
            "devices.done.returned");
    if (!press.forwarded()) {
      replies.reply(
          press.updateId(),
          new RefreshReminder(press.by().id(), button.stage(), button.day(), press.on()),
          press.at());
    }
    return answer;
  }

  /** Asks for the day of return; a forwarded message is not edited. */
  private ButtonAnswer extended(
      ButtonPress press, DeviceId device, LoanId loan, DueQuestionMessage from) {
    Form form = new Form.SetDue(device, loan, Optional.of(from).filter(ours -> !press.forwarded()));
    forms.begin(press.id(), press.by(), form, press.at());
    return ButtonAnswer.silent();
  }

  private ButtonAnswer chosen(ButtonPress press, ChooseDue button) {
    forms.choose(
        press.id(),
        press.by(),
        button.device(),
        button.loan(),
        button.choice(),
        press.on(),
        press.at());
    return ButtonAnswer.silent();
  }
}
