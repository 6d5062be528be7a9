package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Reply;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.Comment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.CreditMessage;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Queued;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Renderer of the credit desk's effects, by the present state of the request. */
final class CreditEffectRenderer implements Renderer<CreditMessage> {

  private static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);

  private final AskCredit requests;
  private final CreditScreens screens;
  private final CreditTexts words;
  private final Texts texts;
  private final Clock clock;

  CreditEffectRenderer(
      AskCredit requests, CreditScreens screens, CreditTexts words, Texts texts, Clock clock) {
    this.requests = requests;
    this.screens = screens;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Class<CreditMessage> family() {
    return CreditMessage.class;
  }

  @Override
  public Rendering render(CreditMessage effect) {
    CreditState state = requests.request(effect.request());
    return switch (effect) {
      case PublishCard publish -> publish(publish, state);
      case RefreshCard refresh -> refresh(refresh, state);
      case SendAssigneeCard send ->
          state instanceof Held held && isHolder(held, send.to())
              ? new Send(send.to().privateChat(), screens.assigneeCard(held))
              : OVERTAKEN;
      case AskForComment ask ->
          state instanceof InProgress working && isHolder(working, ask.to())
              ? new Send(ask.to().privateChat(), Screen.of(question(ask)))
              : OVERTAKEN;
      case RemindGroup remind ->
          state instanceof Published waiting
              ? new Reply(waiting.card(), Screen.of(groupReminder(remind, waiting)))
              : OVERTAKEN;
      case RemindAssignee remind ->
          state instanceof Held held && isHolder(held, remind.to())
              ? new Send(remind.to().privateChat(), Screen.of(assigneeReminder(held)))
              : OVERTAKEN;
      case ReportConflict report ->
          new Send(report.to().privateChat(), Screen.of(about("report.conflict", report)));
    };
  }

  /** A published request is published again when we are asked to: its card was lost. */
  private Rendering publish(PublishCard publish, CreditState state) {
    return switch (state) {
      case Absent absent -> OVERTAKEN;
      case Queued queued -> new Send(publish.group(), screens.newCard(queued));
      case Held held -> OVERTAKEN;
      case Resolved resolved -> OVERTAKEN;
    };
  }

  private Rendering refresh(RefreshCard refresh, CreditState state) {
    if (!(state instanceof Existing request)) {
      return OVERTAKEN;
    }
    if (!refresh.message().chat().isPrivate()) {
      return new Edit(refresh.message(), screens.groupCard(request, refresh.message().chat()));
    }
    PersonId viewer = new PersonId(refresh.message().chat().value());
    return new Edit(
        refresh.message(),
        request instanceof Held held && isHolder(held, viewer)
            ? screens.assigneeCard(held)
            : screens.closedCard(request, viewer));
  }

  private Html question(AskForComment ask) {
    LineBuilder lines = new LineBuilder();
    ask.problem().ifPresent(problem -> lines.add(problem(problem)));
    return lines
        .add(
            texts.html(
                switch (ask.verdict()) {
                  case APPROVED -> "ask.approve";
                  case REJECTED -> "ask.reject";
                },
                gap("number", CreditTexts.number(ask.request())),
                gap("max", Comment.MAX_LENGTH)))
        .html();
  }

  private Html problem(CommentOutcome.Problem problem) {
    return switch (problem) {
      case NOT_TEXT -> texts.html("ask.not_text");
      case EDITED -> texts.html("ask.edited");
      case BLANK -> texts.html("ask.blank");
      case TOO_LONG -> texts.html("ask.too_long", gap("max", Comment.MAX_LENGTH));
    };
  }

  private Html groupReminder(RemindGroup remind, Published waiting) {
    return texts.html(
        "remind.group",
        gap("number", CreditTexts.number(remind.request())),
        gap("span", span(waiting.since())));
  }

  private Html assigneeReminder(Held held) {
    return texts.html(
        switch (held) {
          case Assigned assigned -> "remind.assigned";
          case InProgress working -> "remind.in_progress";
        },
        gap("number", CreditTexts.number(held)),
        gap("span", span(held.since())));
  }

  private String span(Instant since) {
    return words.span(Duration.between(since, clock.instant()));
  }

  private Html about(String key, CreditEffect effect) {
    return texts.html(key, gap("number", CreditTexts.number(effect.request())));
  }

  private static boolean isHolder(Held held, PersonId person) {
    return held.holder().id().equals(person);
  }
}
