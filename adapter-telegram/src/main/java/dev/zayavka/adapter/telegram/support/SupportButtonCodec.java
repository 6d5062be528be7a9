package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.support.SupportButton.AssignTo;
import dev.zayavka.adapter.telegram.support.SupportButton.CloseTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.ConfirmClosing;
import dev.zayavka.adapter.telegram.support.SupportButton.GiveMark;
import dev.zayavka.adapter.telegram.support.SupportButton.KeepOpen;
import dev.zayavka.adapter.telegram.support.SupportButton.ReopenTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.SkipComment;
import dev.zayavka.adapter.telegram.support.SupportButton.TurnTickets;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import java.util.List;
import java.util.Optional;

/** Codec of the support desk's buttons: {@code s:action:arguments}. */
final class SupportButtonCodec extends ButtonCodec<SupportButton> {

  private static final String ALL = "*";

  SupportButtonCodec() {
    super("s", SupportButton.class);
  }

  @Override
  protected List<Object> write(SupportButton button) {
    return switch (button) {
      case AssignTo assign ->
          List.of("assign", assign.ticket().value(), assign.version(), assign.technician().value());
      case CloseTicket close -> List.of("close", close.ticket().value(), close.version());
      case ReopenTicket reopen -> List.of("reopen", reopen.ticket().value(), reopen.version());
      case ConfirmClosing confirm ->
          List.of("confirm", confirm.ticket().value(), confirm.version());
      case KeepOpen keep -> List.of("keep", keep.ticket().value(), keep.version());
      case GiveMark give -> List.of("mark", give.ticket().value(), give.question(), give.mark());
      case SkipComment skip -> List.of("skip", skip.ticket().value());
      case TurnTickets turn ->
          List.of(
              "page",
              turn.filter().status().map(TicketStatus::name).orElse(ALL),
              turn.filter().technician().map(id -> Long.toString(id.value())).orElse(ALL),
              turn.page());
    };
  }

  @Override
  protected SupportButton read(List<String> parts) {
    return switch (parts.get(1)) {
      case "assign" -> new AssignTo(ticket(parts), number(parts, 3), technician(parts.get(4)));
      case "close" -> new CloseTicket(ticket(parts), number(parts, 3));
      case "reopen" -> new ReopenTicket(ticket(parts), number(parts, 3));
      case "confirm" -> new ConfirmClosing(ticket(parts), number(parts, 3));
      case "keep" -> new KeepOpen(ticket(parts), number(parts, 3));
      case "mark" -> new GiveMark(ticket(parts), number(parts, 3), number(parts, 4));
      case "skip" -> new SkipComment(ticket(parts));
      case "page" -> new TurnTickets(filter(parts), number(parts, 4));
      default -> throw new IllegalArgumentException("unknown action");
    };
  }

  private static TicketId ticket(List<String> parts) {
    return new TicketId(Long.parseLong(parts.get(2)));
  }

  private static int number(List<String> parts, int at) {
    return Integer.parseInt(parts.get(at));
  }

  private static TechnicianId technician(String id) {
    return new TechnicianId(Long.parseLong(id));
  }

  private static TicketFilter filter(List<String> parts) {
    return new TicketFilter(
        Optional.of(parts.get(2)).filter(name -> !name.equals(ALL)).map(TicketStatus::valueOf),
        Optional.of(parts.get(3))
            .filter(id -> !id.equals(ALL))
            .map(SupportButtonCodec::technician));
  }
}
