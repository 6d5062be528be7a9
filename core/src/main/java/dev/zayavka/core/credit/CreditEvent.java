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

/** What can happen to a credit request. */
sealed interface CreditEvent {

  /** 1F brought a request we did not know. */
  record RequestReceived(RequestId id, Application application, Instant at)
      implements CreditEvent {}

  /** The card stands in the group. */
  record CardPublished(MessageRef card, Instant at) implements CreditEvent {}

  /** The group did not take the card. */
  record PublicationFailed(String cause, Instant at) implements CreditEvent {}

  /** The card people need is gone from the group. */
  record CardLost(MessageRef card) implements CreditEvent {}

  /** The group has a card that nobody waits for: a repeated publication arrived late. */
  record CardCopied(MessageRef copy) implements CreditEvent {}

  /** An analyst pressed Accept under this card. */
  record RequestAccepted(Person by, MessageRef card, Instant at) implements CreditEvent {}

  /** The assignee gave it back before starting. */
  record AssignmentDeclined(Person by, MessageRef card, Instant at) implements CreditEvent {}

  /** The assignee started. */
  record WorkStarted(Person by, Instant at) implements CreditEvent {}

  /** The assignee chose a verdict and owes a comment. */
  record CommentRequested(Person by, Verdict verdict) implements CreditEvent {}

  /** The assignee decided. */
  record RequestDecided(Resolution resolution) implements CreditEvent {}

  /** 1F is to be told. */
  record CallbackQueued() implements CreditEvent {}

  /** 1F took the decision. */
  record CallbackDelivered(int attempt, Delivery.Receipt answer, Instant at)
      implements CreditEvent {}

  /** 1F did not take the decision. */
  record CallbackMissed(int attempt, String answer, boolean last, Instant at)
      implements CreditEvent {}

  /** The request was taken from its holder; by the bot itself when nobody is named. */
  record RequestReturned(Optional<Person> by, Person from, MessageRef card, Instant at)
      implements CreditEvent {}

  /** Nobody accepted for too long. */
  record GroupReminded(Instant at) implements CreditEvent {}

  /** The holder has been silent for too long. */
  record HolderReminded(Person holder) implements CreditEvent {}
}
