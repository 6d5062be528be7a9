package dev.zayavka.adapter.telegram.callback;

import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import java.util.Optional;

/**
 * What a button carries: the action, what it is about, and the version it was drawn for. {@link
 * CallbackCodec} packs it.
 */
public sealed interface CallbackData
    permits CallbackData.OfCredit,
        CallbackData.OfSupport,
        CallbackData.OfDesks,
        CallbackData.OfNotice,
        DeviceCallback {

  /** A button of the credit desk. */
  sealed interface OfCredit extends CallbackData {}

  /** A button under one request, drawn for one version of it. */
  sealed interface OnRequest extends OfCredit {
    OnefId request();

    int version();
  }

  /** <b>Accept</b>. */
  record Accept(OnefId request, int version) implements OnRequest {}

  /** <b>Отказаться</b>. */
  record Decline(OnefId request, int version) implements OnRequest {}

  /** <b>Принять заявку</b>. */
  record Take(OnefId request, int version) implements OnRequest {}

  /** <b>Передать АЛ</b> or <b>Отклонить</b>. */
  record Choose(OnefId request, int version, Verdict verdict) implements OnRequest {}

  /** Another page of the list of requests, from 1. */
  record ShowPage(Optional<CreditStatus> status, int page) implements OfCredit {}

  /** A button of the support desk. */
  sealed interface OfSupport extends CallbackData {}

  /** A button under one ticket, drawn for one version of it. */
  sealed interface OnTicket extends OfSupport {
    TicketId ticket();

    int version();
  }

  /** A technician's name. */
  record AssignTo(TicketId ticket, int version, TechnicianId technician) implements OnTicket {}

  /** <b>Закрыть</b>. */
  record CloseTicket(TicketId ticket, int version) implements OnTicket {}

  /** <b>Открыть снова</b>. */
  record ReopenTicket(TicketId ticket, int version) implements OnTicket {}

  /** <b>Закрыть</b>, under the question after a topic was closed by hand. */
  record ConfirmClosing(TicketId ticket, int version) implements OnTicket {}

  /** <b>Оставить открытым</b>, under the question after a topic was closed by hand. */
  record KeepOpen(TicketId ticket, int version) implements OnTicket {}

  /** A mark from 1 to 5 on a question from 1 to 3 of the survey. */
  record GiveMark(TicketId ticket, int question, int mark) implements OfSupport {}

  /** <b>Пропустить</b>. */
  record SkipComment(TicketId ticket) implements OfSupport {}

  /** Another page of the list of tickets, from 1. */
  record TurnTickets(TicketFilter filter, int page) implements OfSupport {}

  /** A button under the greeting of a bot with several desks. */
  sealed interface OfDesks extends CallbackData {}

  /** A desk that somebody chose, by its name. */
  record ChooseDesk(String desk) implements OfDesks {
    public static final String SUPPORT = "support";
    public static final String DEVICES = "devices";
  }

  /** A button under a notice to an admin. */
  sealed interface OfNotice extends CallbackData {}

  /** <b>Отправить ещё раз</b>. */
  record ReplayEffect(long outboxId) implements OfNotice {}

  /** Handle an update that was put aside once more. */
  record ReplayUpdate(long updateId) implements OfNotice {}
}
