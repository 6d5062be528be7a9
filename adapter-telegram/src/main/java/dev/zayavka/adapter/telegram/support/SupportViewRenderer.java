package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Reply;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.SupportView.CheckTechnician;
import dev.zayavka.ports.support.SupportView.ReportGroup;
import dev.zayavka.ports.support.SupportView.ShowDoctor;
import dev.zayavka.ports.support.SupportView.ShowFound;
import dev.zayavka.ports.support.SupportView.ShowHandover;
import dev.zayavka.ports.support.SupportView.ShowSupportStats;
import dev.zayavka.ports.support.SupportView.ShowTechnicians;
import dev.zayavka.ports.support.SupportView.ShowTicket;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.SupportView.TellAdmin;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.SupportView.TellEditNotTaken;
import dev.zayavka.ports.support.SupportView.TellNotTaken;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Renderer of the support desk's views: answers to commands. */
final class SupportViewRenderer implements Renderer<SupportView> {

  private static final int CAUSE = 300;
  private static final int ABOUT = 200;

  private final AskSupport tickets;
  private final ManageTechnicians technicians;
  private final TicketPages pages;
  private final SupportStatsText numbers;
  private final TechnicianPages people;
  private final Supplier<Html> doctor;
  private final AuthorNotes authors;
  private final Texts texts;
  private final Clock clock;

  SupportViewRenderer(
      AskSupport tickets,
      ManageTechnicians technicians,
      SupportTexts words,
      TechnicianPages people,
      Supplier<Html> doctor,
      Texts texts,
      Clock clock) {
    this.tickets = tickets;
    this.technicians = technicians;
    this.pages = new TicketPages(words, texts);
    this.numbers = new SupportStatsText(words, texts);
    this.people = people;
    this.doctor = doctor;
    this.authors = new AuthorNotes(words, texts);
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Class<SupportView> family() {
    return SupportView.class;
  }

  @Override
  public Rendering render(SupportView view) {
    return switch (view) {
      case ShowTicket show ->
          send(
              show,
              tickets
                  .ticket(show.ticket())
                  .map(found -> pages.ticket(found, technicians.technicians()))
                  .orElseGet(
                      () ->
                          texts.html(
                              "support.admin.no_such_ticket",
                              gap("about", SupportTexts.number(show.ticket())))));
      case ShowTickets show -> page(show);
      case ShowFound show -> send(show, pages.found(show.words(), tickets.find(show.words())));
      case ShowTechnicians show -> send(show, list(technicians.technicians()));
      case ShowHandover show -> handover(show);
      case CheckTechnician check -> send(check, people.check(check));
      case ShowSupportStats show -> send(show, numbers.show(tickets.stats(clock.instant())));
      case ShowDoctor show -> send(show, doctor.get());
      case TellAdmin tell -> send(tell, note(tell));
      case TellBanned tell -> send(tell, texts.html("support.client.banned"));
      case TellNotTaken tell ->
          new Reply(tell.message(), Screen.of(authors.nothing(tell.kind(), Leg.CLIENT)));
      case TellEditNotTaken tell ->
          new Reply(tell.message(), Screen.of(texts.html("support.client.edit_not_taken")));
      case ReportGroup report ->
          send(
              report,
              texts.html(
                  "support.admin.group_trouble",
                  gap("group", Long.toString(report.group().value())),
                  gap("cause", Truncate.line(report.cause(), CAUSE))));
    };
  }

  private Rendering page(ShowTickets show) {
    Page<TicketSummary> page = tickets.tickets(show.filter(), show.page());
    if (page.items().isEmpty() && page.total() > 0) {
      page = tickets.tickets(show.filter(), page.pages());
    }
    Screen screen = pages.list(show.filter(), page);
    return show.on()
        .<Rendering>map(message -> new Edit(message, screen))
        .orElseGet(() -> new Send(show.to().privateChat(), screen));
  }

  private Rendering handover(ShowHandover show) {
    Screen screen = people.handover(show.technician());
    return show.on()
        .<Rendering>map(message -> new Edit(message, screen))
        .orElseGet(() -> new Send(show.to().privateChat(), screen));
  }

  private Html list(List<Technician> all) {
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    "support.technicians.title",
                    gap("count", all.stream().filter(Technician::active).count())));
    for (Technician one : all) {
      lines.add(
          texts.html(
              one.active() ? "support.technicians.active" : "support.technicians.inactive",
              gap("number", Long.toString(one.id().value())),
              gap("name", one.name()),
              gap("group", Long.toString(one.group().value())),
              gap(
                  "user",
                  one.user().map(PersonId::value).map(id -> Long.toString(id)).orElse("—"))));
    }
    return lines.gap().add(texts.html("support.technicians.how_to_change")).html();
  }

  private Html note(TellAdmin tell) {
    String key =
        switch (tell.note()) {
          case DONE -> "support.admin.done";
          case NO_SUCH_TECHNICIAN -> "support.admin.no_such_technician";
          case NAME_TAKEN -> "support.admin.name_taken";
          case NO_SUCH_TICKET -> "support.admin.no_such_ticket";
          case NO_SUCH_CLIENT -> "support.admin.no_such_client";
          case CLIENT_BANNED -> "support.admin.client_banned";
          case CLIENT_UNBANNED -> "support.admin.client_unbanned";
          case NO_CHANGE -> "support.admin.no_change";
          case NOT_A_GROUP_ID -> "support.admin.not_a_group_id";
          case GROUP_IS_MAIN -> "support.admin.group_is_main";
        };
    return texts.html(key, gap("about", Truncate.line(tell.about(), ABOUT)));
  }

  private static Send send(SupportView view, Html text) {
    return new Send(view.to().privateChat(), Screen.of(text));
  }
}
