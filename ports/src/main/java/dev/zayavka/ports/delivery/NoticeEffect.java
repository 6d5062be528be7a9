package dev.zayavka.ports.delivery;

import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.shared.PersonId;

/** Notices to admins about failures of the bot. */
public sealed interface NoticeEffect extends Effect {

  /** The recipient. */
  PersonId to();

  /** An effect was given up or parked; it comes with a button to send it again. */
  record ReportUndelivered(PersonId to, long outboxId) implements NoticeEffect {}

  /** An update could not be handled and was put aside; it comes with a button to replay it. */
  record ReportDeadUpdate(PersonId to, long updateId) implements NoticeEffect {}

  @Override
  default Route route() {
    return Route.toPerson(to(), "notice:" + to().value(), OnRefusal.FORGET);
  }
}
