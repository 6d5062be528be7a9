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
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.QuietHours;
import dev.zayavka.ports.credit.driven.CreditReminders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * Schedule of reminders: the group after {@code CREDIT_REMIND_AFTER} and then every {@code
 * CREDIT_REMIND_EVERY}, a holder without progress once per step, and no reminder in quiet hours.
 */
final class ReminderPolicy {

  private final CreditPolicy policy;

  ReminderPolicy(CreditPolicy policy) {
    this.policy = policy;
  }

  /** Schedules or cancels the request's next reminder. */
  void follow(CreditReminders reminders, OnefId request, CreditEvent event) {
    switch (event) {
      case CardPublished waiting -> reminders.schedule(request, first(waiting.at()));
      case AssignmentDeclined waiting -> reminders.schedule(request, first(waiting.at()));
      case RequestReturned waiting -> reminders.schedule(request, first(waiting.at()));
      case RequestAccepted held -> reminders.schedule(request, first(held.at()));
      case WorkStarted held -> reminders.schedule(request, first(held.at()));
      case GroupReminded again ->
          reminders.schedule(request, awake(again.at(), policy.remindEvery()));
      case HolderReminded once -> reminders.cancel(request);
      case CardLost lost -> reminders.cancel(request);
      case RequestDecided over -> reminders.cancel(request);
      case RequestReceived received -> {}
      case PublicationFailed failed -> {}
      case CardCopied copied -> {}
      case CommentRequested requested -> {}
      case CallbackQueued queued -> {}
      case CallbackDelivered delivered -> {}
      case CallbackMissed missed -> {}
    }
  }

  /** True in quiet hours. */
  boolean isQuiet(Instant now) {
    return policy.quietHours().cover(now.atZone(policy.zone()).toLocalTime());
  }

  private Instant first(Instant since) {
    return awake(since, policy.remindAfter());
  }

  /** First moment outside quiet hours after the given wait. */
  private Instant awake(Instant from, Duration wait) {
    ZonedDateTime due = from.plus(wait).atZone(policy.zone());
    QuietHours quiet = policy.quietHours();
    if (!quiet.cover(due.toLocalTime())) {
      return due.toInstant();
    }
    ZonedDateTime end = due.with(quiet.to());
    return (end.isBefore(due) ? end.plusDays(1) : end).toInstant();
  }
}
