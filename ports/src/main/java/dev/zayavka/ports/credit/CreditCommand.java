package dev.zayavka.ports.credit;

import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/** Commands to one credit request. */
public sealed interface CreditCommand {

  /** The request the command is for. */
  OnefId request();

  /** The time of the command. */
  Instant at();

  /** A command by somebody who pressed a button or wrote a command. */
  sealed interface ByPerson extends CreditCommand {
    Person by();
  }

  /** A command given by a button, drawn for one version of the request. */
  sealed interface ByButton extends ByPerson {
    int version();

    /** The message the button stands under. */
    MessageRef shownOn();
  }

  /** 1F brings a request; {@code id} is the number it gets when it is new. */
  record ReceiveRequest(RequestId id, Application application, Instant at)
      implements CreditCommand {
    @Override
    public OnefId request() {
      return application.onefId();
    }
  }

  /** The group took the card. */
  record RecordPublication(OnefId request, MessageRef card, Instant at) implements CreditCommand {}

  /** The group did not take the card. */
  record RecordPublicationFailure(OnefId request, String cause, Instant at)
      implements CreditCommand {}

  /** A card that people need is not in the group any more. */
  record RecordCardLoss(OnefId request, MessageRef card, Instant at) implements CreditCommand {}

  /** <b>Accept</b> under the card in the group. */
  record AcceptRequest(OnefId request, int version, MessageRef shownOn, Person by, Instant at)
      implements ByButton {}

  /** <b>Отказаться</b>. */
  record DeclineAssignment(OnefId request, int version, MessageRef shownOn, Person by, Instant at)
      implements ByButton {}

  /** <b>Принять заявку</b>. */
  record TakeIntoWork(OnefId request, int version, MessageRef shownOn, Person by, Instant at)
      implements ByButton {}

  /** <b>Передать АЛ</b> or <b>Отклонить</b>: the comment is asked for. */
  record ChooseVerdict(
      OnefId request, int version, MessageRef shownOn, Verdict verdict, Person by, Instant at)
      implements ByButton {}

  /** The comment has come, asked for at {@code version}: the request is decided. */
  record DecideRequest(
      OnefId request, int version, Verdict verdict, Comment comment, Person by, Instant at)
      implements ByPerson {}

  /** An admin puts the request back into the queue ({@code /return}). */
  record ReturnRequest(OnefId request, Person by, Instant at) implements ByPerson {}

  /** The bot puts the request back: its assignee cannot be written to. */
  record ReleaseUnreachable(OnefId request, PersonId holder, Instant at) implements CreditCommand {}

  /** 1F took the decision. */
  record RecordCallback(OnefId request, int attempt, Delivery.Receipt answer, Instant at)
      implements CreditCommand {}

  /** 1F did not take the decision this time; {@code last} when no attempt follows by itself. */
  record RecordCallbackFailure(OnefId request, int attempt, String answer, boolean last, Instant at)
      implements CreditCommand {}

  /** It is time to remind whoever the request waits for. */
  record RemindOfRequest(OnefId request, Instant at) implements CreditCommand {}
}
