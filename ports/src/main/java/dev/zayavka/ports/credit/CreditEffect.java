package dev.zayavka.ports.credit;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Outward effects of the credit desk. */
public sealed interface CreditEffect extends Effect {

  /** The channel of decisions to 1F. */
  Channel ONEF = new Channel("ONEF");

  /** The request the effect belongs to. */
  OnefId request();

  /** Effect on a chat. */
  sealed interface CreditMessage extends CreditEffect {}

  /** Put the card with <b>Accept</b> into the group. */
  record PublishCard(OnefId request, ChatId group) implements CreditMessage {}

  /** Show the present state on a message that already shows the request. */
  record RefreshCard(OnefId request, MessageRef message) implements CreditMessage {}

  /** Give the assignee the request with the buttons of its present state. */
  record SendAssigneeCard(OnefId request, PersonId to) implements CreditMessage {}

  /** Ask the assignee for the comment; with a reason when the last answer would not do. */
  record AskForComment(
      OnefId request, PersonId to, Verdict verdict, Optional<CommentOutcome.Problem> problem)
      implements CreditMessage {}

  /** Tells the group, as a reply to the card, that no analyst has accepted yet. */
  record RemindGroup(OnefId request, ChatId group) implements CreditMessage {}

  /** Remind the assignee of a request that waits for them. */
  record RemindAssignee(OnefId request, PersonId to) implements CreditMessage {}

  /** Tell an admin that 1F sent another body under a number that is taken. */
  record ReportConflict(OnefId request, PersonId to) implements CreditMessage {}

  /** Post the decision to 1F. */
  record SendDecision(OnefId request) implements CreditEffect {}

  /**
   * One ordering key per request and chat, so that a frozen group does not hold the assignee up.
   * Repaints bypass the order: each shows the state at the time of its delivery.
   */
  @Override
  default Route route() {
    return switch (this) {
      case PublishCard publish -> inGroup(publish.group(), OnRefusal.RETRY);
      case RefreshCard refresh -> Route.toCard(refresh.message());
      case SendAssigneeCard send -> toPerson(send.to());
      case AskForComment ask -> toPerson(ask.to());
      case RemindGroup remind -> inGroup(remind.group(), OnRefusal.FORGET);
      case RemindAssignee remind -> toPerson(remind.to());
      case ReportConflict report -> toPerson(report.to());
      case SendDecision send ->
          new Route(
              ONEF,
              "onef",
              "credit:" + request().value() + "@onef",
              Urgency.CLIENT,
              Guarantee.AT_LEAST_ONCE,
              OnRefusal.GIVE_UP,
              Optional.empty());
    };
  }

  private Route toPerson(PersonId to) {
    return Route.toPerson(to, orderingKey(to.privateChat()), OnRefusal.GIVE_UP);
  }

  private Route inGroup(ChatId group, OnRefusal onRefusal) {
    return new Route(
        Channel.TELEGRAM,
        Route.destination(group),
        orderingKey(group),
        Urgency.STAFF,
        Guarantee.AT_LEAST_ONCE,
        onRefusal,
        Optional.empty());
  }

  private String orderingKey(ChatId chat) {
    return "credit:" + request().value() + "@" + chat.value();
  }
}
