package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.credit.CreditButton.Accept;
import dev.zayavka.adapter.telegram.credit.CreditButton.Choose;
import dev.zayavka.adapter.telegram.credit.CreditButton.Decline;
import dev.zayavka.adapter.telegram.credit.CreditButton.OnRequest;
import dev.zayavka.adapter.telegram.credit.CreditButton.Take;
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

/** Buttons under a request: each gives a command, and answers with its outcome. */
final class RequestButtons {

  /** A version no request has: a button under a forwarded copy is always stale. */
  private static final int NO_VERSION = -1;

  private final HandleCredit requests;
  private final CreditRefusals refusals;
  private final Texts texts;

  RequestButtons(HandleCredit requests, CreditRefusals refusals, Texts texts) {
    this.requests = requests;
    this.refusals = refusals;
    this.texts = texts;
  }

  ButtonAnswer onPress(ButtonPress press, OnRequest button) {
    return switch (requests.handle(press.id(), command(press, button))) {
      case CreditOutcome.Accepted accepted -> ButtonAnswer.note(done(button));
      case CreditOutcome.Refused refused ->
          ButtonAnswer.alert(
              refusals.explain(
                  refused.reason(), press.by().id(), button.request(), refused.present()));
      case CreditOutcome.Repeated repeated -> ButtonAnswer.silent();
    };
  }

  private static ByButton command(ButtonPress press, OnRequest button) {
    int version = press.forwarded() ? NO_VERSION : button.version();
    return switch (button) {
      case Accept accept ->
          new AcceptRequest(accept.request(), version, press.on(), press.by(), press.at());
      case Decline decline ->
          new DeclineAssignment(decline.request(), version, press.on(), press.by(), press.at());
      case Take take ->
          new TakeIntoWork(take.request(), version, press.on(), press.by(), press.at());
      case Choose choose ->
          new ChooseVerdict(
              choose.request(), version, press.on(), choose.verdict(), press.by(), press.at());
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
