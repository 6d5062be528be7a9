package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.callback.CallbackData.Accept;
import dev.zayavka.adapter.telegram.callback.CallbackData.Choose;
import dev.zayavka.adapter.telegram.callback.CallbackData.Decline;
import dev.zayavka.adapter.telegram.callback.CallbackData.OnRequest;
import dev.zayavka.adapter.telegram.callback.CallbackData.Take;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ByButton;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.driving.HandleCredit;

/** The buttons under a request: each is a command, and its outcome an answer. */
final class CreditButtons {

  /** No request has it: the button under a forwarded copy is stale whatever it says. */
  private static final int NO_VERSION = -1;

  private final HandleCredit desk;
  private final CreditRefusals refusals;
  private final Texts texts;

  CreditButtons(HandleCredit desk, CreditRefusals refusals, Texts texts) {
    this.desk = desk;
    this.refusals = refusals;
    this.texts = texts;
  }

  ButtonAnswer pressed(ButtonPress tapped, OnRequest button) {
    return switch (desk.handle(tapped.id(), command(tapped, button))) {
      case CreditOutcome.Accepted accepted -> ButtonAnswer.note(done(button));
      case CreditOutcome.Refused refused ->
          ButtonAnswer.alert(
              refusals.explain(
                  refused.reason(), tapped.by().id(), button.request(), refused.present()));
      case CreditOutcome.Repeated repeated -> ButtonAnswer.silent();
    };
  }

  private static ByButton command(ButtonPress tapped, OnRequest button) {
    int version = tapped.forwarded() ? NO_VERSION : button.version();
    return switch (button) {
      case Accept accept ->
          new AcceptRequest(accept.request(), version, tapped.on(), tapped.by(), tapped.at());
      case Decline decline ->
          new DeclineAssignment(decline.request(), version, tapped.on(), tapped.by(), tapped.at());
      case Take take ->
          new TakeIntoWork(take.request(), version, tapped.on(), tapped.by(), tapped.at());
      case Choose choose ->
          new ChooseVerdict(
              choose.request(), version, tapped.on(), choose.verdict(), tapped.by(), tapped.at());
    };
  }

  private String done(OnRequest button) {
    String key =
        switch (button) {
          case Accept accept -> "done.accepted";
          case Decline decline -> "done.declined";
          case Take take -> "done.taken";
          case Choose choose -> "done.chosen";
        };
    return texts.plain(key, gap("number", CreditTexts.number(button.request())));
  }
}
