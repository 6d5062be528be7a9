package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Button of the credit desk. */
public sealed interface CreditButton extends CallbackData {

  ButtonCodec<CreditButton> CODEC =
      new ButtonCodec<>(
          "c",
          CreditButton.class,
          action("accept", Accept.class),
          action("decline", Decline.class),
          action("take", Take.class),
          action("choose", Choose.class),
          action("page", ShowPage.class),
          action("return", Return.class));

  @Override
  default String packed() {
    return CODEC.pack(this);
  }

  /** Button under one request, drawn for one version of it. */
  sealed interface OnRequest extends CreditButton {
    OnefId request();

    int version();
  }

  /** Accept the request (Accept). */
  record Accept(OnefId request, int version) implements OnRequest {}

  /** Decline the assignment (Отказаться). */
  record Decline(OnefId request, int version) implements OnRequest {}

  /** Take the request into work (Принять заявку). */
  record Take(OnefId request, int version) implements OnRequest {}

  /** Choose the verdict: pass on (Передать АЛ) or reject (Отклонить). */
  record Choose(OnefId request, int version, Verdict verdict) implements OnRequest {}

  /**
   * Return a request that a removed analyst holds to the queue (Вернуть в очередь).
   *
   * @param analyst whose requests the message lists
   */
  record Return(OnefId request, int version, PersonId analyst) implements CreditButton {}

  /** Turn to another page of the list of requests, from 1. */
  record ShowPage(Optional<CreditStatus> status, int page) implements CreditButton {}
}
