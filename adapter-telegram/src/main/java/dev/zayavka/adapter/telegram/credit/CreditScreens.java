package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.credit.CreditButton.Accept;
import dev.zayavka.adapter.telegram.credit.CreditButton.Choose;
import dev.zayavka.adapter.telegram.credit.CreditButton.Decline;
import dev.zayavka.adapter.telegram.credit.CreditButton.Take;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.credit.Application.Client;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Queued;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;

/**
 * Screens of a request: for the group, for its assignee, for people no longer involved. The
 * client's birth date and phone are on the assignee's card alone.
 */
final class CreditScreens {

  private static final int PHONE = 60;
  private static final int CAR_ID = 100;
  private static final int COMMENT = 1000;

  private final Texts texts;
  private final CreditTexts words;

  CreditScreens(Texts texts, CreditTexts words) {
    this.texts = texts;
    this.words = words;
  }

  /** The card as it is put into the group, to be accepted. */
  Screen newCard(Queued request) {
    return Screen.of(
        facts(request).gap().add(words.waiting()).html(),
        button("button.accept", new Accept(id(request), version(request))));
  }

  /** Card in the group: the assignee, and the outcome. */
  Screen groupCard(Existing request, ChatId group) {
    Html text = facts(request).gap().add(words.line(request)).html();
    return request instanceof Published published && published.card().chat().equals(group)
        ? Screen.of(text, button("button.accept", new Accept(id(request), version(request))))
        : Screen.of(text);
  }

  /** The card for the one who holds the request: everything we know, and what to do next. */
  Screen assigneeCard(Held request) {
    Client client = request.dossier().application().client();
    LineBuilder lines = facts(request);
    lines.add(
        texts.html(
            "card.birth_date",
            gap("date", CreditTexts.value(client.birthDate().map(texts::day), PHONE))));
    lines.add(texts.html("card.phone", gap("phone", CreditTexts.value(client.phone(), PHONE))));
    lines.add(
        texts.html(
            "card.car_id",
            gap("id", CreditTexts.value(request.dossier().application().car().id(), CAR_ID))));
    return switch (request) {
      case Assigned assigned -> {
        lines.gap().add(words.line(assigned)).add(texts.html("hint.assigned"));
        yield new Screen(lines.html(), List.of(assignedButtons(assigned)));
      }
      case InProgress working -> {
        lines.gap().add(words.line(working)).add(texts.html("hint.in_progress"));
        yield new Screen(lines.html(), List.of(verdictButtons(working)));
      }
    };
  }

  /** A private card whose work is over for this person. */
  Screen closedCard(Existing request, PersonId viewer) {
    LineBuilder lines = facts(request).gap().add(words.line(request));
    if (request instanceof Resolved resolved && resolved.resolution().by().id().equals(viewer)) {
      lines.add(comment(resolved)).add(words.onef(resolved));
    }
    return Screen.of(lines.html());
  }

  /** Number, car, price, client: what everybody may see. */
  LineBuilder facts(Existing request) {
    return new LineBuilder()
        .add(texts.html("card.title", gap("number", CreditTexts.number(request))))
        .add(texts.html("card.car", gap("car", words.car(request))))
        .add(texts.html("card.price", gap("price", words.price(request))))
        .add(texts.html("card.client", gap("client", words.client(request))));
  }

  /** Comment of a decision. */
  Html comment(Resolved request) {
    String text = Truncate.text(request.resolution().comment().text(), COMMENT);
    return texts.html("card.comment", gap("comment", text));
  }

  private List<Button> assignedButtons(Assigned request) {
    return List.of(
        button("button.take", new Take(id(request), version(request))),
        button("button.decline", new Decline(id(request), version(request))));
  }

  private List<Button> verdictButtons(InProgress request) {
    return List.of(
        button("button.approve", new Choose(id(request), version(request), Verdict.APPROVED)),
        button("button.reject", new Choose(id(request), version(request), Verdict.REJECTED)));
  }

  private Button button(String key, CreditButton data) {
    return new Button(texts.plain(key), data.packed());
  }

  private static OnefId id(Existing request) {
    return request.dossier().application().onefId();
  }

  private static int version(Existing request) {
    return request.dossier().version();
  }
}
