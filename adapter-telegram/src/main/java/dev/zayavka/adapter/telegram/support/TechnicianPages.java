package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.doctor.Checkup.GroupNeed;
import dev.zayavka.adapter.telegram.doctor.GroupExamination;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.support.SupportButton.Reassign;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportView.CheckTechnician;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages about one technician, for admins: their tickets to hand over, and what Telegram says. */
final class TechnicianPages {

  private static final int NAMES_IN_A_ROW = 2;
  private static final int NAME = 20;
  private static final int CLIENT = 64;

  /** 100 buttons are the most a message takes (Bot API, InlineKeyboardMarkup). */
  private static final int MOST_BUTTONS = 90;

  private static final Set<String> ABSENT = Set.of("left", "kicked");

  private final AskSupport tickets;
  private final ManageTechnicians technicians;
  private final SupportTexts words;
  private final BotApi api;
  private final GroupExamination groups;
  private final Texts texts;

  TechnicianPages(
      AskSupport tickets,
      ManageTechnicians technicians,
      SupportTexts words,
      TelegramKit kit,
      Texts texts) {
    this.tickets = tickets;
    this.technicians = technicians;
    this.words = words;
    this.api = kit.api();
    this.groups = new GroupExamination(kit.api(), kit.bot(), texts);
    this.texts = texts;
  }

  /** Open tickets of a technician who is switched off, with the other technicians as buttons. */
  Screen handover(TechnicianId technician) {
    List<Technician> all = technicians.technicians();
    String name =
        all.stream()
            .filter(one -> one.id().equals(technician))
            .findFirst()
            .map(Technician::name)
            .orElseGet(() -> Long.toString(technician.value()));
    List<Technician> others =
        all.stream().filter(one -> one.active() && !one.id().equals(technician)).toList();
    Page<TicketSummary> open =
        tickets.tickets(new TicketFilter(Optional.empty(), Optional.of(technician)), 1);
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    "support.handover.title", gap("name", name), gap("count", open.total())));
    if (open.total() > 0) {
      lines.add(
          texts.html(others.isEmpty() ? "support.handover.nobody" : "support.handover.choose"));
    }
    return screen(lines, open, technician, others);
  }

  private Screen screen(
      LineBuilder lines, Page<TicketSummary> open, TechnicianId from, List<Technician> others) {
    List<TicketSummary> shown =
        open.items().stream()
            .limit(Math.max(1, MOST_BUTTONS / Math.max(1, others.size())))
            .toList();
    List<List<Button>> buttons = new ArrayList<>();
    for (TicketSummary ticket : shown) {
      lines.add(line(ticket));
      buttons.addAll(
          Keyboards.of(
              others.stream().limit(MOST_BUTTONS).map(to -> button(ticket, from, to)).toList(),
              NAMES_IN_A_ROW));
    }
    if (open.total() > shown.size()) {
      lines.add(
          texts.html(
              "support.handover.more",
              gap("count", open.total() - shown.size()),
              gap("technician", Long.toString(from.value()))));
    }
    return new Screen(lines.html(), buttons);
  }

  private Html line(TicketSummary ticket) {
    return texts.html(
        ticket.overdue() ? "support.tickets.line_overdue" : "support.tickets.line",
        gap("number", SupportTexts.number(ticket.id())),
        gap("status", words.status(ticket.status())),
        gap("client", Truncate.line(ticket.client(), CLIENT)),
        gap("technician", ticket.technician().orElse("—")));
  }

  private Button button(TicketSummary ticket, TechnicianId from, Technician to) {
    return new Button(
        texts.plain(
            "support.button.give",
            gap("number", SupportTexts.number(ticket.id())),
            gap("name", Truncate.line(to.name(), NAME))),
        new Reassign(ticket.id(), from, to.id()).packed());
  }

  /** Findings of Telegram about the group and the person an admin entered. */
  Html check(CheckTechnician check) {
    LineBuilder lines = new LineBuilder().add(texts.html("support.check.title"));
    boolean answered = groups.examine(lines, new GroupNeed(check.group(), GroupNeed.Kind.FORUM));
    if (answered) {
      check.user().ifPresent(user -> member(lines, check.group(), user));
    } else {
      lines.add(texts.html("doctor.unreachable"));
    }
    return lines.html();
  }

  private void member(LineBuilder lines, ChatId group, PersonId user) {
    Map<String, Object> question = Map.of("chat_id", group.value(), "user_id", user.value());
    boolean isThere =
        switch (api.prepare("getChatMember", question, GroupExamination.PATIENCE).execute()) {
          case ApiResult.Ok ok -> !ABSENT.contains(ok.result().path("status").asText(""));
          case ApiResult.Refused refused -> false;
          case ApiResult.Unclear unclear -> true;
        };
    if (!isThere) {
      lines.add(texts.html("support.check.not_a_member", gap("id", Long.toString(user.value()))));
    }
  }
}
