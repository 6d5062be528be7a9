package dev.zayavka.core.credit;

import dev.zayavka.core.credit.CreditEvent.AssignmentDeclined;
import dev.zayavka.core.credit.CreditEvent.CallbackDelivered;
import dev.zayavka.core.credit.CreditEvent.CallbackMissed;
import dev.zayavka.core.credit.CreditEvent.CallbackQueued;
import dev.zayavka.core.credit.CreditEvent.CardCopied;
import dev.zayavka.core.credit.CreditEvent.CardLost;
import dev.zayavka.core.credit.CreditEvent.CardPublished;
import dev.zayavka.core.credit.CreditEvent.CommentRequested;
import dev.zayavka.core.credit.CreditEvent.GroupReminded;
import dev.zayavka.core.credit.CreditEvent.HolderReminded;
import dev.zayavka.core.credit.CreditEvent.PublicationFailed;
import dev.zayavka.core.credit.CreditEvent.RequestAccepted;
import dev.zayavka.core.credit.CreditEvent.RequestDecided;
import dev.zayavka.core.credit.CreditEvent.RequestReceived;
import dev.zayavka.core.credit.CreditEvent.RequestReturned;
import dev.zayavka.core.credit.CreditEvent.WorkStarted;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditView.ShowRemoved;
import dev.zayavka.ports.credit.CreditView.TellReturned;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Side effects of events: messages to send, dialogues to open or close, callbacks to 1F to enqueue.
 * All of it is written in the transaction of the command.
 */
final class CreditConsequences {

  private final CreditWork work;
  private final CreditPolicy policy;
  private final Existing after;
  private final Instant at;

  CreditConsequences(CreditWork work, CreditPolicy policy, Existing after, Instant at) {
    this.work = work;
    this.policy = policy;
    this.after = after;
    this.at = at;
  }

  void follow(CreditEvent event) {
    switch (event) {
      case RequestReceived received -> enqueue(new PublishCard(request(), policy.group()));
      case CardPublished published -> show(published.card());
      case PublicationFailed failed -> {}
      case CardLost lost -> {
        work.cards().remove(after.dossier().id(), lost.card());
        enqueue(new PublishCard(request(), policy.group()));
      }
      case CardCopied copied -> {
        show(copied.copy());
        enqueue(new RefreshCard(request(), copied.copy()));
      }
      case RequestAccepted accepted -> {
        show(accepted.card());
        enqueue(new SendAssigneeCard(request(), accepted.by().id()));
        refreshCards();
      }
      case AssignmentDeclined declined -> requeue(declined.card());
      case WorkStarted started -> refreshCards();
      case CommentRequested asked -> {
        work.dialogues().open(asked.by().id(), CommentDialogue.about(after, asked.verdict()));
        enqueue(new AskForComment(request(), asked.by().id(), asked.verdict(), Optional.empty()));
      }
      case RequestDecided decided -> CommentDialogue.close(work, decided.resolution().by(), after);
      case CallbackQueued queued -> {
        enqueue(new SendDecision(request()));
        refreshCards();
      }
      case CallbackDelivered delivered -> refreshCards();
      case CallbackMissed missed -> refreshCards();
      case RequestReturned returned -> {
        CommentDialogue.close(work, returned.from(), after);
        notifyReturned(returned);
        requeue(returned.card());
      }
      case GroupReminded reminded -> enqueue(new RemindGroup(request(), policy.group()));
      case HolderReminded reminded -> remind(reminded.holder().id());
    }
  }

  /** Refreshes every message that shows the request, the newest first. */
  void refreshCards() {
    for (MessageRef card : work.cards().of(after.dossier().id()).reversed()) {
      enqueue(new RefreshCard(request(), card));
    }
  }

  /**
   * Offers the request to the group again. If its card was deleted meanwhile, the refresh reports
   * that, and a new card is posted.
   */
  private void requeue(MessageRef card) {
    show(card);
    refreshCards();
  }

  /**
   * Notifies the former holder, who may be writing the comment; an edited card alone makes no
   * sound.
   */
  private void notifyReturned(RequestReturned returned) {
    returned
        .by()
        .filter(by -> !by.id().equals(returned.from().id()))
        .ifPresent(by -> enqueue(new TellReturned(returned.from().id(), request())));
  }

  /** Reminds the admins instead if the holder was removed from the list and can do nothing. */
  private void remind(PersonId holder) {
    if (policy.admins().isEmpty() || work.analysts().standing(holder).active()) {
      enqueue(new RemindAssignee(request(), holder));
    } else {
      policy.admins().forEach(admin -> enqueue(new ShowRemoved(admin, holder, Optional.empty())));
    }
  }

  private void show(MessageRef card) {
    work.cards().add(after.dossier().id(), card);
  }

  private void enqueue(Effect effect) {
    work.outbox().enqueue(effect, at);
  }

  private OnefId request() {
    return after.dossier().application().onefId();
  }
}
