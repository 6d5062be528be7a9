package dev.zayavka.ports.credit;

/** Reason to refuse a command. The person is told together with the state the request is in. */
public enum CreditReason {
  UNKNOWN_REQUEST,
  /** Not on the list of analysts. */
  NOT_AN_ANALYST,
  /** Never wrote to the bot in private, so the bot cannot write to them. */
  NOT_STARTED,
  NOT_AN_ADMIN,
  /** Another analyst has it. */
  ALREADY_TAKEN,
  NOT_THE_ASSIGNEE,
  /** The button was drawn for a state that has passed. */
  STALE_BUTTON,
  /** The request is not at a point where this can be done. */
  NOT_POSSIBLE_NOW,
  ALREADY_DECIDED,
  /** Another body came under a number that is taken. */
  ANOTHER_BODY
}
