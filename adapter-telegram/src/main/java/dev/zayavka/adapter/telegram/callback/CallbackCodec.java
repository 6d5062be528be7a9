package dev.zayavka.adapter.telegram.callback;

import dev.zayavka.adapter.telegram.callback.CallbackData.Accept;
import dev.zayavka.adapter.telegram.callback.CallbackData.AssignTo;
import dev.zayavka.adapter.telegram.callback.CallbackData.Choose;
import dev.zayavka.adapter.telegram.callback.CallbackData.ChooseDesk;
import dev.zayavka.adapter.telegram.callback.CallbackData.CloseTicket;
import dev.zayavka.adapter.telegram.callback.CallbackData.ConfirmClosing;
import dev.zayavka.adapter.telegram.callback.CallbackData.Decline;
import dev.zayavka.adapter.telegram.callback.CallbackData.GiveMark;
import dev.zayavka.adapter.telegram.callback.CallbackData.KeepOpen;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReopenTicket;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReplayEffect;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReplayUpdate;
import dev.zayavka.adapter.telegram.callback.CallbackData.ShowPage;
import dev.zayavka.adapter.telegram.callback.CallbackData.SkipComment;
import dev.zayavka.adapter.telegram.callback.CallbackData.Take;
import dev.zayavka.adapter.telegram.callback.CallbackData.TurnTickets;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/**
 * Packs what a button carries into at most 64 bytes of ASCII, and reads it back: {@code
 * desk:action:arguments}, as {@code c:accept:1001:3}. Buttons live as long as their messages: a
 * form once given out is read for ever, or answered as out of date.
 */
public final class CallbackCodec {

  private static final String ALL = "*";

  private CallbackCodec() {}

  public static String pack(CallbackData data) {
    return switch (data) {
      case Accept accept -> join("c", "accept", accept.request().value(), accept.version());
      case Decline decline -> join("c", "decline", decline.request().value(), decline.version());
      case Take take -> join("c", "take", take.request().value(), take.version());
      case Choose choose ->
          join("c", "choose", choose.request().value(), choose.version(), choose.verdict());
      case ShowPage show ->
          join("c", "page", show.status().map(CreditStatus::name).orElse(ALL), show.page());
      case AssignTo assign ->
          join(
              "s",
              "assign",
              assign.ticket().value(),
              assign.version(),
              assign.technician().value());
      case CloseTicket close -> join("s", "close", close.ticket().value(), close.version());
      case ReopenTicket reopen -> join("s", "reopen", reopen.ticket().value(), reopen.version());
      case ConfirmClosing confirm ->
          join("s", "confirm", confirm.ticket().value(), confirm.version());
      case KeepOpen keep -> join("s", "keep", keep.ticket().value(), keep.version());
      case GiveMark give -> join("s", "mark", give.ticket().value(), give.question(), give.mark());
      case SkipComment skip -> join("s", "skip", skip.ticket().value());
      case TurnTickets turn ->
          join(
              "s",
              "page",
              turn.filter().status().map(TicketStatus::name).orElse(ALL),
              turn.filter().technician().map(id -> Long.toString(id.value())).orElse(ALL),
              turn.page());
      case ChooseDesk choose -> join("h", "desk", choose.desk());
      case DeviceCallback device -> join(DeviceCallbackCodec.pack(device).toArray());
      case ReplayEffect replay -> join("n", "effect", replay.outboxId());
      case ReplayUpdate replay -> join("n", "update", replay.updateId());
    };
  }

  /** What the button carried; empty for anything we did not pack ourselves. */
  public static Optional<CallbackData> parse(String packed) {
    try {
      CallbackData data = read(List.of(packed.split(":", -1)));
      return pack(data).equals(packed) ? Optional.of(data) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
      return Optional.empty();
    }
  }

  private static CallbackData read(List<String> parts) {
    if (parts.get(0).equals("d")) {
      return DeviceCallbackCodec.read(parts);
    }
    return switch (parts.get(0) + ":" + parts.get(1)) {
      case "c:accept" -> new Accept(request(parts), version(parts));
      case "c:decline" -> new Decline(request(parts), version(parts));
      case "c:take" -> new Take(request(parts), version(parts));
      case "c:choose" -> new Choose(request(parts), version(parts), Verdict.valueOf(parts.get(4)));
      case "c:page" -> new ShowPage(status(parts.get(2)), version(parts));
      case "s:assign" -> new AssignTo(ticket(parts), version(parts), technician(parts.get(4)));
      case "s:close" -> new CloseTicket(ticket(parts), version(parts));
      case "s:reopen" -> new ReopenTicket(ticket(parts), version(parts));
      case "s:confirm" -> new ConfirmClosing(ticket(parts), version(parts));
      case "s:keep" -> new KeepOpen(ticket(parts), version(parts));
      case "s:mark" -> new GiveMark(ticket(parts), version(parts), Integer.parseInt(parts.get(4)));
      case "s:skip" -> new SkipComment(ticket(parts));
      case "s:page" -> new TurnTickets(filter(parts), Integer.parseInt(parts.get(4)));
      case "h:desk" -> new ChooseDesk(parts.get(2));
      case "n:effect" -> new ReplayEffect(Long.parseLong(parts.get(2)));
      case "n:update" -> new ReplayUpdate(Long.parseLong(parts.get(2)));
      default -> throw new IllegalArgumentException("not ours");
    };
  }

  private static OnefId request(List<String> parts) {
    return new OnefId(Long.parseLong(parts.get(2)));
  }

  private static int version(List<String> parts) {
    return Integer.parseInt(parts.get(3));
  }

  private static TicketId ticket(List<String> parts) {
    return new TicketId(Long.parseLong(parts.get(2)));
  }

  private static TechnicianId technician(String id) {
    return new TechnicianId(Long.parseLong(id));
  }

  private static TicketFilter filter(List<String> parts) {
    return new TicketFilter(
        Optional.of(parts.get(2)).filter(name -> !name.equals(ALL)).map(TicketStatus::valueOf),
        Optional.of(parts.get(3)).filter(id -> !id.equals(ALL)).map(CallbackCodec::technician));
  }

  private static Optional<CreditStatus> status(String name) {
    return name.equals(ALL) ? Optional.empty() : Optional.of(CreditStatus.valueOf(name));
  }

  private static String join(Object... parts) {
    return String.join(":", List.of(parts).stream().map(Object::toString).toList());
  }
}
