package dev.zayavka.ports.credit;

import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/** Command on one credit request: the input of the state machine of the credit desk. */
public sealed interface CreditCommand extends DeskCommand {

  /** The request, by the number 1F gave it. */
  OnefId request();

  /** Command by a person, given by a button, a message or a typed command. */
  sealed interface ByPerson extends CreditCommand {
    Person by();
  }

  /** Command by a button, which was drawn for one version of the request. */
  sealed interface ByButton extends ByPerson {
    int version();

    /** The message with the button. */
    MessageRef shownOn();
  }

  /** Intake of a request from 1F; {@code id} is the number a new request gets. */
  record ReceiveRequest(RequestId id, Application application, Instant at)
      implements CreditCommand {
    @Override
    public OnefId request() {
      return application.onefId();
    }
  }

  /** The card was posted in the group. */
  record RecordPublication(OnefId request, MessageRef card, Instant at) implements CreditCommand {}

  /** Posting the card in the group failed. */
  record RecordPublicationFailure(OnefId request, String cause, Instant at)
      implements CreditCommand {}

  /** A card that analysts need was deleted from the group. */
  record RecordCardLoss(OnefId request, MessageRef card, Instant at) implements CreditCommand {}

  /** Accept, under the card in the group (Принять). */
  record AcceptRequest(OnefId request, int version, MessageRef shownOn, Person by, Instant at)
      implements ByButton {}

  /** Decline the assignment (Отказаться). */
  record DeclineAssignment(OnefId request, int version, MessageRef shownOn, Person by, Instant at)
      implements ByButton {}

  /** Take into work (Принять заявку). */
  record TakeIntoWork(OnefId request, int version, MessageRef shownOn, Person by, Instant at)
      implements ByButton {}

  /** Choose a verdict: pass on (Передать АЛ) or reject (Отклонить). The desk asks for a comment. */
  record ChooseVerdict(
      OnefId request, int version, MessageRef shownOn, Verdict verdict, Person by, Instant at)
      implements ByButton {}

  /** Decide the request with a comment that was asked for at {@code version}. */
  record DecideRequest(
      OnefId request, int version, Verdict verdict, Comment comment, Person by, Instant at)
      implements ByPerson {}

  /** Return the request to the queue, by an admin ({@code /return}). */
  record ReturnRequest(OnefId request, Person by, Instant at) implements ByPerson {}

  /**
   * Return the request to the queue, by an admin's button under the list of what a removed analyst
   * holds. The button was drawn for one version: a request that has a new holder stays theirs.
   */
  record ReturnHeld(OnefId request, int version, Person by, Instant at) implements ByPerson {}

  /** Return the request to the queue because the bot cannot write to its assignee. */
  record ReleaseUnreachable(OnefId request, PersonId holder, Instant at) implements CreditCommand {}

  /** 1F accepted the callback with the decision. */
  record RecordCallback(OnefId request, int attempt, Delivery.Receipt answer, Instant at)
      implements CreditCommand {}

  /** An attempt at the callback failed; {@code last} if the bot does not retry. */
  record RecordCallbackFailure(OnefId request, int attempt, String answer, boolean last, Instant at)
      implements CreditCommand {}

  /** A reminder is due. */
  record RemindOfRequest(OnefId request, Instant at) implements CreditCommand {}
}
