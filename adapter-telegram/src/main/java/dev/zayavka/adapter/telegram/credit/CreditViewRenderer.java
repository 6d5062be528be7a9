package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.credit.CreditButton.ShowPage;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendCard;
import dev.zayavka.adapter.telegram.doctor.PersonExamination;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.CreditView.ReportGroup;
import dev.zayavka.ports.credit.CreditView.ShowAdded;
import dev.zayavka.ports.credit.CreditView.ShowAnalysts;
import dev.zayavka.ports.credit.CreditView.ShowRemoved;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.credit.CreditView.ShowStats;
import dev.zayavka.ports.credit.CreditView.ShowUnchanged;
import dev.zayavka.ports.credit.CreditView.TellOneComment;
import dev.zayavka.ports.credit.CreditView.TellRefusal;
import dev.zayavka.ports.credit.CreditView.TellReturned;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renderer of the credit desk's views: answers to commands. */
final class CreditViewRenderer implements Renderer<CreditView> {

  private static final int CAUSE = 200;

  private final AskCredit requests;
  private final ManageAnalysts analysts;
  private final Set<PersonId> admins;
  private final CreditScreens screens;
  private final CreditHistory history;
  private final RemovedAnalystScreen removed;
  private final PersonExamination people;
  private final CreditRefusals refusals;
  private final CreditTexts words;
  private final Texts texts;

  CreditViewRenderer(
      AskCredit requests,
      ManageAnalysts analysts,
      Set<PersonId> admins,
      CreditScreens screens,
      CreditRefusals refusals,
      CreditTexts words,
      PersonExamination people,
      Texts texts) {
    this.requests = requests;
    this.analysts = analysts;
    this.admins = Set.copyOf(admins);
    this.screens = screens;
    this.history = new CreditHistory(texts, words);
    this.people = people;
    this.removed = new RemovedAnalystScreen(texts, words);
    this.refusals = refusals;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public Class<CreditView> family() {
    return CreditView.class;
  }

  @Override
  public Rendering render(CreditView view) {
    return switch (view) {
      case ShowRequest show -> new SendCard(show.to().privateChat(), Screen.of(request(show)));
      case ShowRequests show -> page(show);
      case ShowStats show -> send(show, stats(requests.stats()));
      case ShowAnalysts show -> send(show, list(analysts.analysts(), new LineBuilder()));
      case ShowAdded show -> send(show, added(show.analyst()));
      case ShowUnchanged show -> unchanged(show);
      case ShowRemoved show -> removed(show);
      case TellRefusal tell -> send(tell, refusal(tell));
      case TellReturned tell -> send(tell, about("tell.returned", tell.request()));
      case TellOneComment tell -> send(tell, about("tell.one_comment", tell.request()));
      case ReportGroup report ->
          send(
              report,
              texts.html(
                  "report.group",
                  gap("group", Long.toString(report.group().value())),
                  gap("cause", Truncate.line(report.cause(), CAUSE))));
    };
  }

  /** Admins see the history; other people see the state alone. */
  private Html request(ShowRequest show) {
    if (!(requests.request(show.request()) instanceof Existing request)) {
      return about("state.absent", show.request());
    }
    LineBuilder lines = screens.facts(request).gap().add(words.line(request));
    if (request instanceof Resolved resolved) {
      lines.add(screens.comment(resolved)).add(words.onef(resolved));
    }
    if (admins.contains(show.to())) {
      history.append(lines.gap(), requests.history(show.request()));
    }
    return lines.html();
  }

  private Rendering page(ShowRequests show) {
    Page<Existing> page = requests.requests(show.status(), show.page());
    if (page.items().isEmpty() && page.total() > 0) {
      page = requests.requests(show.status(), page.pages());
    }
    Screen screen = new Screen(table(show.status(), page), List.of(pager(show.status(), page)));
    return show.on()
        .<Rendering>map(message -> new Edit(message, screen))
        .orElseGet(() -> new Send(show.to().privateChat(), screen));
  }

  private Html table(Optional<CreditStatus> status, Page<Existing> page) {
    LineBuilder lines =
        new LineBuilder()
            .add(
                texts.html(
                    "requests.title",
                    gap("status", status.map(words::status).orElse(texts.plain("status.any"))),
                    gap("count", page.total())));
    if (page.pages() > 1) {
      lines.add(
          texts.html(
              "requests.page",
              gap("page", Integer.toString(page.number())),
              gap("pages", Integer.toString(page.pages()))));
    }
    lines.gap();
    for (Existing request : page.items()) {
      lines.add(
          texts.html(
              "requests.line",
              gap("number", CreditTexts.number(request)),
              gap("line", words.line(request)),
              gap("car", words.car(request))));
    }
    return lines.html();
  }

  private List<Button> pager(Optional<CreditStatus> status, Page<Existing> page) {
    return Keyboards.pager(texts, page, number -> new ShowPage(status, number));
  }

  private Html stats(CreditStats stats) {
    LineBuilder lines = new LineBuilder().add(texts.html("stats.title"));
    for (CreditStatus status : CreditStatus.values()) {
      Integer count = stats.byStatus().get(status);
      if (count != null) {
        lines.add(
            texts.html(
                "stats.count",
                gap("status", words.status(status)),
                gap("count", count.toString())));
      }
    }
    lines.gap().add(texts.html("stats.medians"));
    median(lines, "stats.to_accept", stats.toAccept());
    median(lines, "stats.to_take", stats.toTake());
    median(lines, "stats.to_decide", stats.toDecide());
    median(lines, "stats.to_deliver", stats.toDeliver());
    return lines.html();
  }

  private void median(LineBuilder lines, String key, Optional<Duration> median) {
    lines.add(texts.html(key, gap("span", median.map(words::span).orElse("—"))));
  }

  /** Nothing is said of a number that is good. */
  private Html added(PersonId analyst) {
    LineBuilder lines = new LineBuilder();
    people.examine(lines, analyst);
    return list(analysts.analysts(), lines.gap());
  }

  private Rendering unchanged(ShowUnchanged show) {
    List<Analyst> all = analysts.analysts();
    boolean listed = all.stream().anyMatch(one -> one.person().id().equals(show.analyst()));
    String key = listed ? "analysts.listed_already" : "analysts.not_listed";
    LineBuilder lines =
        new LineBuilder().add(texts.html(key, gap("id", Long.toString(show.analyst().value()))));
    List<Held> held = listed ? List.of() : requests.heldBy(show.analyst());
    return held.isEmpty()
        ? send(show, list(all, lines.gap()))
        : new Send(
            show.to().privateChat(),
            removed.screen(lines, analyst(show.analyst()), held, rest -> list(all, rest)));
  }

  private Rendering removed(ShowRemoved show) {
    Screen screen =
        removed.screen(
            new LineBuilder(),
            analyst(show.analyst()),
            requests.heldBy(show.analyst()),
            lines -> list(analysts.analysts(), lines));
    return show.on()
        .<Rendering>map(message -> new Edit(message, screen))
        .orElseGet(() -> new Send(show.to().privateChat(), screen));
  }

  private Analyst analyst(PersonId person) {
    return analysts
        .find(person)
        .orElseGet(() -> new Analyst(new Person(person, Long.toString(person.value())), false));
  }

  private Html list(List<Analyst> all, LineBuilder lines) {
    lines.add(
        texts.html("analysts.title", gap("count", all.stream().filter(Analyst::active).count())));
    for (Analyst analyst : all) {
      lines.add(
          texts.html(
              analyst.active() ? "analysts.active" : "analysts.inactive",
              gap("name", CreditTexts.name(analyst.person())),
              gap("id", Long.toString(analyst.person().id().value()))));
    }
    return lines.gap().add(texts.html("analysts.how_to_change")).html();
  }

  private Html refusal(TellRefusal tell) {
    return Html.escape(
        refusals.explain(
            tell.reason(), tell.to(), tell.request(), requests.request(tell.request())));
  }

  private Html about(String key, OnefId request) {
    return texts.html(key, gap("number", CreditTexts.number(request)));
  }

  private static Send send(CreditView view, Html text) {
    return new Send(view.to().privateChat(), Screen.of(text));
  }
}
