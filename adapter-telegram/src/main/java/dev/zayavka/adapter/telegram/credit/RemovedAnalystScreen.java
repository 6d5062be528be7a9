package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.credit.CreditButton.Return;
import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Screen of an analyst who is off the list: what they hold, and buttons that return it. */
final class RemovedAnalystScreen {

  /** Requests named at most; the rest follows when these are returned. */
  private static final int MOST = 20;

  private final Texts texts;
  private final CreditTexts words;

  RemovedAnalystScreen(Texts texts, CreditTexts words) {
    this.texts = texts;
    this.words = words;
  }

  /**
   * @param lines those that come first
   * @param rest adds the list of analysts to the lines
   */
  Screen screen(
      LineBuilder lines, Analyst analyst, List<Held> held, Function<LineBuilder, Html> rest) {
    lines.add(
        texts.html(
            analyst.active() ? "removed.back" : "removed.title",
            gap("name", CreditTexts.name(analyst.person())),
            gap("id", Long.toString(analyst.person().id().value()))));
    if (analyst.active()) {
      return Screen.of(rest.apply(lines.gap()));
    }
    Arg count = gap("count", (long) held.size());
    lines.add(texts.html("removed.holds", count));
    List<List<Button>> buttons = new ArrayList<>();
    for (Held request : held.subList(0, Math.min(held.size(), MOST))) {
      lines.add(line(request));
      buttons.add(List.of(button(request, analyst.person().id())));
    }
    if (held.size() > MOST) {
      lines.add(texts.html("removed.more", gap("count", (long) (held.size() - MOST))));
    }
    return new Screen(rest.apply(lines.gap()), buttons);
  }

  private Html line(Held request) {
    return texts.html(
        "requests.line",
        gap("number", CreditTexts.number(request)),
        gap("line", words.line(request)),
        gap("car", words.car(request)));
  }

  private Button button(Held request, PersonId analyst) {
    return new Button(
        texts.plain("button.return", gap("number", CreditTexts.number(request))),
        new Return(request.dossier().application().onefId(), request.dossier().version(), analyst)
            .packed());
  }
}
