package dev.zayavka.ports.credit;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Answers and notifications of the credit desk to one person. */
public sealed interface CreditView extends Effect {

  /** The recipient. */
  PersonId to();

  /** One request and its history. */
  record ShowRequest(PersonId to, OnefId request) implements CreditView {}

  /**
   * A page of requests.
   *
   * @param status of this status; of all when empty
   * @param page from 1
   * @param on the message that showed another page and is to show this one
   */
  record ShowRequests(PersonId to, Optional<CreditStatus> status, int page, Optional<MessageRef> on)
      implements CreditView {}

  /** Counts and median times. */
  record ShowStats(PersonId to) implements CreditView {}

  /** The list of analysts. */
  record ShowAnalysts(PersonId to) implements CreditView {}

  /** The list of analysts after this person was added, and what Telegram says about the number. */
  record ShowAdded(PersonId to, PersonId analyst) implements CreditView {}

  /** That the list of analysts was so already, as for this person, and the list. */
  record ShowUnchanged(PersonId to, PersonId analyst) implements CreditView {}

  /**
   * To an admin: an analyst who is off the list, and the requests they still hold, each with a
   * button that returns it to the queue.
   *
   * @param on the message that showed this before and is to show it as it is now
   */
  record ShowRemoved(PersonId to, PersonId analyst, Optional<MessageRef> on)
      implements CreditView {}

  /** Reason for a refusal, with the present state of the request. */
  record TellRefusal(PersonId to, OnefId request, CreditReason reason) implements CreditView {}

  /** To the one who held it: an admin has put the request back into the queue. */
  record TellReturned(PersonId to, OnefId request) implements CreditView {}

  /** To the one who decided: their first message is the comment, and nothing is added to it. */
  record TellOneComment(PersonId to, OnefId request) implements CreditView {}

  /**
   * To an admin: the group takes no cards, and requests wait.
   *
   * @param cause what Telegram says
   */
  record ReportGroup(PersonId to, ChatId group, String cause) implements CreditView {}

  @Override
  default Route route() {
    return Route.toPerson(to(), "talk:" + to().value(), OnRefusal.FORGET);
  }
}
