package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Optional;

/** Events of a credit request: the output of {@link CreditDecider}. */
sealed interface CreditEvent {

  /** 1F sent a new request. */
  record RequestReceived(RequestId id, Application application, Instant at)
      implements CreditEvent {}

  /** The card was posted in the group. */
  record CardPublished(MessageRef card, Instant at) implements CreditEvent {}

  /** Posting the card failed. */
  record PublicationFailed(String cause, Instant at) implements CreditEvent {}

  /** The card was deleted from the group while analysts need it. */
  record CardLost(MessageRef card) implements CreditEvent {}

  /** A duplicate card was posted: a repeated publication was delivered late. */
  record CardCopied(MessageRef copy) implements CreditEvent {}

  /** An analyst accepted the request under this card. */
  record RequestAccepted(Person by, MessageRef card, Instant at) implements CreditEvent {}

  /** The assignee declined before starting. */
  record AssignmentDeclined(Person by, MessageRef card, Instant at) implements CreditEvent {}

  /** The assignee took the request into work. */
  record WorkStarted(Person by, Instant at) implements CreditEvent {}

  /** The assignee chose a verdict; the comment is missing. */
  record CommentRequested(Person by, Verdict verdict) implements CreditEvent {}

  /** The request was decided. */
  record RequestDecided(Resolution resolution) implements CreditEvent {}

  /** The callback with the decision was enqueued. */
  record CallbackQueued() implements CreditEvent {}

  /** 1F accepted the callback. */
  record CallbackDelivered(int attempt, Delivery.Receipt answer, Instant at)
      implements CreditEvent {}

  /** An attempt at the callback failed. */
  record CallbackMissed(int attempt, String answer, boolean last, Instant at)
      implements CreditEvent {}

  /** The request went back to the queue; {@code by} is empty if the bot itself returned it. */
  record RequestReturned(Optional<Person> by, Person from, MessageRef card, Instant at)
      implements CreditEvent {}

  /** The group was reminded of a waiting request. */
  record GroupReminded(Instant at) implements CreditEvent {}

  /** The holder was reminded of a request without progress. */
  record HolderReminded(Person holder) implements CreditEvent {}
}
