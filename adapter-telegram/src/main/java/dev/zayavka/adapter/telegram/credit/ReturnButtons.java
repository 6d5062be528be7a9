package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.credit.CreditButton.Return;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.CreditCommand.ReturnHeld;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditView.ShowRemoved;
import dev.zayavka.ports.credit.driving.HandleCredit;
import java.util.Optional;

/** Buttons under the list of what a removed analyst holds; the list is redrawn after each tap. */
final class ReturnButtons {

  private final HandleCredit requests;
  private final CreditRefusals refusals;
  private final Texts texts;
  private final Replies replies;

  ReturnButtons(HandleCredit requests, CreditRefusals refusals, Texts texts, Replies replies) {
    this.requests = requests;
    this.refusals = refusals;
    this.texts = texts;
    this.replies = replies;
  }

  ButtonAnswer onPress(ButtonPress press, Return button) {
    ReturnHeld command = new ReturnHeld(button.request(), button.version(), press.by(), press.at());
    return switch (requests.handle(press.id(), command)) {
      case CreditOutcome.Accepted accepted -> {
        redraw(press, button);
        yield ButtonAnswer.note(
            texts.plain("done.returned", gap("number", CreditTexts.number(button.request()))));
      }
      case CreditOutcome.Refused refused -> {
        if (refused.reason() != CreditReason.NOT_AN_ADMIN) {
          redraw(press, button);
        }
        yield ButtonAnswer.alert(
            refusals.explain(
                refused.reason(), press.by().id(), button.request(), refused.present()));
      }
      case CreditOutcome.Repeated repeated -> ButtonAnswer.silent();
    };
  }

  private void redraw(ButtonPress press, Return button) {
    replies.reply(
        press.updateId(),
        new ShowRemoved(press.by().id(), button.analyst(), Optional.of(press.on())),
        press.at());
  }
}
