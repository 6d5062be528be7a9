package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.credit.CreditButton.OnRequest;
import dev.zayavka.adapter.telegram.credit.CreditButton.Return;
import dev.zayavka.adapter.telegram.credit.CreditButton.ShowPage;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/** Handler of the credit desk's buttons. */
final class CreditButtons implements ButtonHandler<CreditButton> {

  private final RequestButtons requests;
  private final ReturnButtons returns;
  private final Set<PersonId> admins;
  private final Replies replies;

  CreditButtons(
      RequestButtons requests, ReturnButtons returns, Set<PersonId> admins, Replies replies) {
    this.requests = requests;
    this.returns = returns;
    this.admins = Set.copyOf(admins);
    this.replies = replies;
  }

  @Override
  public ButtonCodec<CreditButton> codec() {
    return CreditButton.CODEC;
  }

  @Override
  public Optional<ButtonAnswer> onPress(ButtonPress press, CreditButton button) {
    return switch (button) {
      case OnRequest request ->
          Correlation.about(
              CreditFeature.REQUEST,
              request.request().value(),
              () -> Optional.of(requests.onPress(press, request)));
      case Return giveBack ->
          Correlation.about(
              CreditFeature.REQUEST,
              giveBack.request().value(),
              () -> Optional.of(returns.onPress(press, giveBack)));
      case ShowPage turn -> turn(press, turn);
    };
  }

  /** Only admins have lists; for a former admin the button is out of date. */
  private Optional<ButtonAnswer> turn(ButtonPress press, ShowPage turn) {
    if (!admins.contains(press.by().id())) {
      return Optional.empty();
    }
    replies.reply(
        press.updateId(),
        new ShowRequests(press.by().id(), turn.status(), turn.page(), Optional.of(press.on())),
        press.at());
    return Optional.of(ButtonAnswer.silent());
  }
}
