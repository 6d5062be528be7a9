package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/** States of a credit request. Each record has only the fields known in that state. */
public sealed interface CreditState {

  /** 1F has not brought it. */
  record Absent() implements CreditState {}

  /** A request that exists. */
  sealed interface Existing extends CreditState {
    RequestDossier dossier();

    default CreditStatus status() {
      return switch (this) {
        case Received received -> CreditStatus.NEW;
        case Unpublished unpublished -> CreditStatus.ERROR_GROUP;
        case Published published -> CreditStatus.NEW;
        case Assigned assigned -> CreditStatus.ASSIGNED;
        case InProgress inProgress -> CreditStatus.IN_PROGRESS;
        case Decided decided ->
            switch (decided.resolution().verdict()) {
              case APPROVED -> CreditStatus.APPROVED;
              case REJECTED -> CreditStatus.REJECTED;
            };
        case AwaitingCallback awaiting -> CreditStatus.CALLBACK_PENDING;
        case CallbackFailed failed -> CreditStatus.ERROR_ONEF;
        case Delivered delivered -> CreditStatus.DONE;
      };
    }
  }

  /** A request that waits in the group for an analyst. */
  sealed interface Queued extends Existing {}

  /** A request one analyst answers for. */
  sealed interface Held extends Existing {
    MessageRef card();

    Person holder();

    /** The time at which the holder entered this state. */
    Instant since();
  }

  /** A request that is decided, once and for all. */
  sealed interface Resolved extends Existing {
    MessageRef card();

    Resolution resolution();
  }

  /** Received; the card is on its way to the group. */
  record Received(RequestDossier dossier) implements Queued {}

  /** The group did not take the card yet; publishing goes on. */
  record Unpublished(RequestDossier dossier) implements Queued {}

  /** The card is in the group and can be accepted. */
  record Published(RequestDossier dossier, MessageRef card, Instant since) implements Queued {}

  /** An analyst accepted it and is to take it into work or to decline. */
  record Assigned(RequestDossier dossier, MessageRef card, Person holder, Instant since)
      implements Held {}

  /** The assignee works on it and is to decide. */
  record InProgress(RequestDossier dossier, MessageRef card, Person holder, Instant since)
      implements Held {}

  /** Decided, with the callback not yet asked for; no transaction ends here. */
  record Decided(RequestDossier dossier, MessageRef card, Resolution resolution)
      implements Resolved {}

  /** Decided; 1F is yet to take it. */
  record AwaitingCallback(RequestDossier dossier, MessageRef card, Resolution resolution)
      implements Resolved {}

  /** 1F did not take the decision so far. */
  record CallbackFailed(RequestDossier dossier, MessageRef card, Resolution resolution)
      implements Resolved {}

  /** 1F took the decision. */
  record Delivered(RequestDossier dossier, MessageRef card, Resolution resolution)
      implements Resolved {}
}
