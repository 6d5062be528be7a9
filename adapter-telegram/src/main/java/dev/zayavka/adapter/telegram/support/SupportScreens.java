package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.support.SupportButton.AssignTo;
import dev.zayavka.adapter.telegram.support.SupportButton.CloseTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.ConfirmClosing;
import dev.zayavka.adapter.telegram.support.SupportButton.GiveMark;
import dev.zayavka.adapter.telegram.support.SupportButton.KeepOpen;
import dev.zayavka.adapter.telegram.support.SupportButton.ReopenTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.SkipComment;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.SurveyState.Given;
import dev.zayavka.ports.support.SurveyState.NotAsked;
import dev.zayavka.ports.support.SurveyState.Over;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.LookUpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cards and questions of the support desk, with their buttons. */
final class SupportScreens {

  private static final int NAMES_IN_A_ROW = 2;
  private static final int LONGEST_FIELD = 200;

  /** 100 buttons are the most a message takes (Bot API, InlineKeyboardMarkup). */
  private static final int MOST_NAMES = 90;

  /** All buttons together are to stay below 10 kB: many names are shortened. */
  private static final int MANY_NAMES = 40;

  private static final int SHORT_NAME = 20;

  private final AskSupport tickets;
  private final LookUpClient clients;
  private final SupportTexts words;
  private final Texts texts;
  private final Clock clock;

  SupportScreens(
      AskSupport tickets, LookUpClient clients, SupportTexts words, Texts texts, Clock clock) {
    this.tickets = tickets;
    this.clients = clients;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /** The client's card on a leg. */
  Screen card(TicketView view, Leg leg) {
    TicketDossier file = view.ticket().file();
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    "support.card.title",
                    gap("number", SupportTexts.number(file.id())),
                    gap("status", words.status(view.ticket().status()))))
            .add(words.client(file.client()));
    view.client()
        .phone()
        .ifPresent(phone -> lines.add(texts.html("support.card.phone", gap("phone", phone))));
    if (view.client().banned()) {
      lines.add(texts.html("support.card.banned"));
    }
    file.previous().ifPresent(previous -> lines.add(previous(previous)));
    clients.find(view.client()).ifPresent(card -> append(lines, card));
    return new Screen(
        lines.html(), leg.equals(Leg.MAIN) ? buttons(view) : buttonsOfMirror(view.ticket()));
  }

  /** Asks whether a ticket whose topic was closed by hand is done. */
  Screen closing(Existing ticket) {
    TicketDossier file = ticket.file();
    return Screen.of(
        texts.html("support.closing.question", gap("number", SupportTexts.number(file.id()))),
        button("support.button.close", new ConfirmClosing(file.id(), file.version())),
        button("support.button.keep_open", new KeepOpen(file.id(), file.version())));
  }

  /** Result of that question, without buttons. */
  Screen closingAnswered(Existing ticket) {
    String key =
        switch (ticket) {
          case Open open -> "support.done.kept_open";
          case Closed closed -> "support.done.closed";
        };
    return Screen.of(texts.html(key, gap("number", SupportTexts.number(ticket.file().id()))));
  }

  /** Survey in its present state. */
  Screen survey(TicketId ticket, SurveyState survey) {
    return switch (survey) {
      case NotAsked never -> Screen.of(texts.html("support.survey.over"));
      case Asking asking when asking.marks().size() == SurveyState.QUESTIONS ->
          Screen.of(texts.html("support.survey.thanks"));
      case Asking asking -> question(ticket, asking);
      case AwaitingComment awaiting ->
          Screen.of(
              texts.html("support.survey.comment"),
              button("support.button.skip", new SkipComment(ticket)));
      case Given given -> Screen.of(texts.html("support.survey.thanks"));
      case Over over -> Screen.of(texts.html("support.survey.over"));
    };
  }

  private Screen question(TicketId ticket, Asking asking) {
    int question = asking.question();
    List<Button> marks =
        IntStream.rangeClosed(1, SurveyState.BEST)
            .mapToObj(
                mark ->
                    new Button(
                        Integer.toString(mark), new GiveMark(ticket, question, mark).packed()))
            .toList();
    Html text =
        texts.html(
            "support.survey.question",
            gap("number", SupportTexts.number(ticket)),
            gap("question", texts.plain("support.survey.question." + question)),
            gap("place", Integer.toString(question)),
            gap("all", Integer.toString(SurveyState.QUESTIONS)));
    return new Screen(text, List.of(marks));
  }

  private Html previous(TicketId previous) {
    String number = SupportTexts.number(previous);
    return tickets
        .ticket(previous)
        .flatMap(view -> view.ticket().file().topic())
        .map(SupportTexts::link)
        .map(
            link ->
                texts.html("support.card.previous_link", gap("number", number), gap("link", link)))
        .orElseGet(() -> texts.html("support.card.previous", gap("number", number)));
  }

  private void append(LineBuilder lines, ClientCard card) {
    lines.gap();
    for (ClientCard.Field field : card.fields()) {
      lines.add(
          texts.html(
              "support.card.field",
              gap("header", Truncate.line(field.header(), LONGEST_FIELD)),
              gap("value", Truncate.line(field.value(), LONGEST_FIELD))));
    }
    lines.add(texts.html("support.card.as_of", gap("time", texts.time(card.asOf()))));
  }

  private List<List<Button>> buttons(TicketView view) {
    TicketDossier file = view.ticket().file();
    return switch (view.ticket()) {
      case New fresh -> withClose(file, names(view, file));
      case Working working -> withClose(file, names(view, file));
      case Closed old when !old.isReopenable(clock.instant()) -> List.of();
      case Closed closed ->
          List.of(
              List.of(
                  button("support.button.reopen", new ReopenTicket(file.id(), file.version()))));
    };
  }

  private List<List<Button>> buttonsOfMirror(Existing ticket) {
    TicketDossier file = ticket.file();
    return ticket instanceof Closed ? List.of() : withClose(file, List.of());
  }

  private List<List<Button>> withClose(TicketDossier file, List<List<Button>> names) {
    List<List<Button>> rows = new ArrayList<>(names);
    rows.add(List.of(button("support.button.close", new CloseTicket(file.id(), file.version()))));
    return rows;
  }

  /** Buttons of the technicians who can be assigned the ticket. */
  private static List<List<Button>> names(TicketView view, TicketDossier file) {
    List<Technician> others =
        view.technicians().stream()
            .filter(one -> !view.ticket().technician().equals(Optional.of(one.id())))
            .limit(MOST_NAMES)
            .toList();
    int longest = others.size() > MANY_NAMES ? SHORT_NAME : Technician.MAX_NAME;
    List<Button> names = others.stream().map(one -> name(one, longest, file)).toList();
    return Keyboards.of(names, NAMES_IN_A_ROW);
  }

  private static Button name(Technician one, int longest, TicketDossier file) {
    return new Button(
        Truncate.line(one.name(), longest),
        new AssignTo(file.id(), file.version(), one.id()).packed());
  }

  private Button button(String key, SupportButton data) {
    return new Button(texts.plain(key), data.packed());
  }
}
