package dev.zayavka.core.credit;

import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.shared.HourlyThrottle;
import dev.zayavka.ports.credit.CreditCommand;
import dev.zayavka.ports.credit.CreditCommand.RecordCallback;
import dev.zayavka.ports.credit.CreditCommand.RecordCallbackFailure;
import dev.zayavka.ports.credit.CreditCommand.RecordCardLoss;
import dev.zayavka.ports.credit.CreditCommand.RecordPublication;
import dev.zayavka.ports.credit.CreditCommand.RecordPublicationFailure;
import dev.zayavka.ports.credit.CreditCommand.ReleaseUnreachable;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.CreditView.ReportGroup;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Broken;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.NotYet;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settlement of deliveries of the credit desk: reports their outcomes to the requests. */
public final class CreditDeliveryService implements SettleDeliveries {

  private final Transactions<CreditWork> transactions;
  private final CreditPolicy policy;
  private final CreditHandling handling;
  private final Settlement settlement;

  public CreditDeliveryService(
      Transactions<CreditWork> transactions, CreditPolicy policy, Settlement settlement) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new CreditHandling(policy);
    this.settlement = settlement;
  }

  @Override
  public boolean owns(Effect effect) {
    return effect instanceof CreditEffect || effect instanceof CreditView;
  }

  @Override
  public List<Disposition> settle(List<Attempt> attempts) {
    return settlement.settle(transactions, attempts, this::settle);
  }

  private Disposition settle(CreditWork work, Attempt attempt, Disposition disposition) {
    Claim claim = attempt.claim();
    Delivery outcome = attempt.outcome();
    Instant at = attempt.at();
    if (claim.effect() instanceof CreditEffect effect) {
      report(effect, claim, outcome, disposition, at)
          .ifPresent(command -> handling.carryOut(work, command));
      trackCards(work, effect, outcome, at);
    } else if (claim.effect() instanceof ShowRequest show) {
      trackConfirmation(work, show, outcome, at);
    }
    if (outcome instanceof Refused refused && isOfGroup(claim, refused)) {
      reportGroup(work, refused, at);
    }
    return disposition;
  }

  /** Command that reports the attempt to the request; empty if the attempt changes nothing. */
  private static Optional<CreditCommand> report(
      CreditEffect effect, Claim claim, Delivery outcome, Disposition disposition, Instant at) {
    return switch (effect) {
      case PublishCard publish -> reportPublication(publish, outcome, at);
      case RefreshCard refresh
          when outcome instanceof Obsolete(Why why) && why == Why.MESSAGE_GONE ->
          Optional.of(new RecordCardLoss(refresh.request(), refresh.message(), at));
      case SendAssigneeCard send when Settlement.isUnreachable(outcome) ->
          Optional.of(new ReleaseUnreachable(send.request(), send.to(), at));
      case SendDecision send -> reportCallback(send, claim.attempt(), outcome, disposition, at);
      case RefreshCard refresh -> Optional.empty();
      case SendAssigneeCard send -> Optional.empty();
      case AskForComment ask -> Optional.empty();
      case RemindGroup remind -> Optional.empty();
      case RemindAssignee remind -> Optional.empty();
      case ReportConflict report -> Optional.empty();
    };
  }

  private static Optional<CreditCommand> reportPublication(
      PublishCard publish, Delivery outcome, Instant at) {
    return switch (outcome) {
      case Delivered(Receipt.Message(MessageRef card), var shown) ->
          Optional.of(new RecordPublication(publish.request(), card, at));
      case Delivered delivered ->
          throw new IllegalStateException("a published card without a message id");
      case TryLater later ->
          Optional.of(new RecordPublicationFailure(publish.request(), later.cause(), at));
      case Broken broken ->
          Optional.of(new RecordPublicationFailure(publish.request(), broken.cause(), at));
      case Refused refused ->
          Optional.of(new RecordPublicationFailure(publish.request(), answer(refused), at));
      case RetryAfter wait -> Optional.empty();
      case Obsolete obsolete -> Optional.empty();
      case NotYet incomplete -> Optional.empty();
      case Moved moved -> Optional.empty();
    };
  }

  private static Optional<CreditCommand> reportCallback(
      SendDecision send, int attempt, Delivery outcome, Disposition disposition, Instant at) {
    boolean last = disposition instanceof Disposition.Dead;
    return switch (outcome) {
      case Delivered delivered ->
          Optional.of(new RecordCallback(send.request(), attempt, delivered.receipt(), at));
      case TryLater later ->
          Optional.of(new RecordCallbackFailure(send.request(), attempt, later.cause(), last, at));
      case Broken broken ->
          Optional.of(new RecordCallbackFailure(send.request(), attempt, broken.cause(), last, at));
      case Refused refused ->
          Optional.of(
              new RecordCallbackFailure(send.request(), attempt, answer(refused), last, at));
      case RetryAfter wait ->
          Optional.of(
              new RecordCallbackFailure(
                  send.request(), attempt, "429, retry after " + wait.pause(), last, at));
      case Obsolete obsolete -> Optional.empty();
      case NotYet incomplete -> Optional.empty();
      case Moved moved -> Optional.empty();
    };
  }

  private boolean isOfGroup(Claim claim, Refused refused) {
    return refused.about() == About.GROUP
        && claim.route().destination().equals(Route.destination(policy.group()));
  }

  /** Reports an unusable group to the admins, at most once an hour: every card fails in it. */
  private void reportGroup(CreditWork work, Refused refused, Instant at) {
    if (HourlyThrottle.isFirst(work, "credit:group:" + policy.group().value(), at)) {
      for (PersonId admin : policy.admins()) {
        work.outbox().enqueue(new ReportGroup(admin, policy.group(), refused.text()), at);
      }
    }
  }

  /**
   * Tracks messages that show a request: added when delivered, removed when deleted. The request is
   * locked only then.
   */
  private void trackCards(CreditWork work, CreditEffect effect, Delivery outcome, Instant at) {
    if (effect instanceof SendAssigneeCard send
        && outcome instanceof Delivered(Receipt.Message(MessageRef card), var shown)
        && work.requests().lock(send.request()) instanceof Existing present) {
      work.cards().add(present.dossier().id(), card);
      if (!showsPresentState(present, send.to())) {
        work.outbox().enqueue(new RefreshCard(send.request(), card), at);
      }
    }
    if (effect instanceof RefreshCard refresh
        && outcome instanceof Obsolete(Why why)
        && why == Why.MESSAGE_GONE
        && work.requests().lock(refresh.request()) instanceof Existing present) {
      work.cards().remove(present.dossier().id(), refresh.message());
    }
  }

  /**
   * Tracks the confirmation sent to the person who decided, because it shows whether 1F has the
   * decision. An admin's copy includes the history of that moment and is not updated.
   */
  private void trackConfirmation(CreditWork work, ShowRequest show, Delivery outcome, Instant at) {
    if (outcome instanceof Delivered(Receipt.Message(MessageRef answer), var shown)
        && !policy.admins().contains(show.to())
        && work.requests().lock(show.request()) instanceof Resolved resolved
        && resolved.resolution().by().id().equals(show.to())) {
      work.cards().add(resolved.dossier().id(), answer);
      if (resolved instanceof CreditState.Delivered) {
        work.outbox().enqueue(new RefreshCard(show.request(), answer), at);
      }
    }
  }

  /**
   * True if the card of an assignee still shows the present state. A fast assignee can press its
   * button before the bot knows the id of the message, and only a refresh from here repairs it.
   */
  private static boolean showsPresentState(Existing request, PersonId person) {
    return request instanceof Assigned assigned && assigned.holder().id().equals(person);
  }

  private static String answer(Refused refused) {
    return refused.code() + " " + refused.text();
  }
}
