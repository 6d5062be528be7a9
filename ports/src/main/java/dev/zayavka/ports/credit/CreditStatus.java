package dev.zayavka.ports.credit;

/** A request's status as stored in {@code credit.requests.status} and shown to people. */
public enum CreditStatus {
  /** Received; published in the group, or about to be. */
  NEW,
  /** An analyst pressed Accept. */
  ASSIGNED,
  /** That analyst took it into work. */
  IN_PROGRESS,
  /** Approved, on the way to {@link #CALLBACK_PENDING} in the same transaction. */
  APPROVED,
  /** Rejected, on the way to {@link #CALLBACK_PENDING} in the same transaction. */
  REJECTED,
  /** Decided; 1F is yet to take it. */
  CALLBACK_PENDING,
  /** 1F took the decision. */
  DONE,
  /** The group did not take the card; publishing goes on. */
  ERROR_GROUP,
  /** 1F did not take the decision; sending goes on, or waits for an admin. */
  ERROR_ONEF
}
