package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.support.SupportButton.TurnTickets;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.HistoryRows;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import java.util.List;

/** Tickets as admins see them: one with everything, or many as lines. */
final class TicketPages {

  private static final int NAME = 64;
  private static final int LATEST = 20;

  private final SupportTexts words;
  private final Texts texts;

  TicketPages(SupportTexts words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  /** One ticket: its state, people, times, links to its topics, and what happened last. */
  Html ticket(TicketView view, List<Technician> everybody) {
    TicketDossier file = view.ticket().file();
    LineBuilder lines =
        new LineBuilder()
            .add(Html.escape(words.title(view)))
            .add(words.client(file.client()))
            .add(
                texts.html(
                    "support.ticket.technician", gap("name", words.technician(view.technician()))))
            .add(texts.html("support.ticket.opened", gap("when", words.moment(file.createdAt()))));
    file.firstAnswerAt()
        .ifPresent(
            at -> lines.add(texts.html("support.ticket.answered", gap("when", words.moment(at)))));
    file.waiting().ifPresent(waiting -> lines.add(words.waiting(waiting)));
    if (view.ticket() instanceof Closed closed) {
      lines.add(texts.html("support.ticket.closed", gap("when", words.moment(closed.closedAt()))));
    }
    if (view.client().banned()) {
      lines.add(texts.html("support.card.banned"));
    }
    if (file.clientBlocked()) {
      lines.add(texts.html("support.note.client_blocked"));
    }
    links(lines, file, everybody);
    view.feedback().ifPresent(feedback -> lines.add(words.feedback(feedback)));
    history(lines.gap(), view.history());
    return lines.html();
  }

  Screen list(TicketFilter filter, Page<TicketSummary> page) {
    LineBuilder lines =
        new LineBuilder().add(texts.html("support.tickets.title", gap("count", page.total())));
    if (page.pages() > 1) {
      lines.add(
          texts.html(
              "support.tickets.page",
              gap("page", Integer.toString(page.number())),
              gap("pages", Integer.toString(page.pages()))));
    }
    page.items().forEach(ticket -> lines.add(line(ticket)));
    return new Screen(lines.html(), List.of(pager(filter, page)));
  }

  Html found(String wanted, List<TicketSummary> tickets) {
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    "support.found.title",
                    gap("words", Truncate.line(wanted, NAME)),
                    gap("count", tickets.size())));
    tickets.forEach(ticket -> lines.add(line(ticket)));
    return lines.html();
  }

  private Html line(TicketSummary ticket) {
    return texts.html(
        ticket.overdue() ? "support.tickets.line_overdue" : "support.tickets.line",
        gap("number", SupportTexts.number(ticket.id())),
        gap("status", words.status(ticket.status())),
        gap("client", Truncate.line(ticket.client(), NAME)),
        gap("technician", ticket.technician().orElse("—")));
  }

  private void links(LineBuilder lines, TicketDossier file, List<Technician> everybody) {
    file.topic(Leg.MAIN)
        .map(SupportTexts::link)
        .ifPresent(link -> lines.add(texts.html("support.ticket.main_topic", gap("link", link))));
    for (Technician one : everybody) {
      file.topic(Leg.mirror(one.id()))
          .map(SupportTexts::link)
          .ifPresent(
              link ->
                  lines.add(
                      texts.html(
                          "support.ticket.mirror", gap("name", one.name()), gap("link", link))));
    }
  }

  private void history(LineBuilder lines, List<TicketHistoryEntry> history) {
    List<Html> rows = history.stream().map(this::event).toList();
    HistoryRows.append(texts, lines, rows, Math.max(0, rows.size() - LATEST));
  }

  /** A row of the history; actions of the desk itself have no author. */
  private Html event(TicketHistoryEntry record) {
    String who = Truncate.line(record.actor().name(), NAME);
    return texts.html(
        "support.ticket.event",
        gap("when", words.moment(record.at())),
        gap("what", texts.plain("support.action." + record.action().name())),
        gap("rest", who.isEmpty() ? "" : " · " + who));
  }

  private List<Button> pager(TicketFilter filter, Page<TicketSummary> page) {
    return Keyboards.pager(texts, page, number -> new TurnTickets(filter, number));
  }
}
