package dev.zayavka.ports.support;

import java.time.Instant;

/** Notices of the support desk in a topic. */
public sealed interface StaffNote {

  /** To the former mirror: another technician has the ticket. */
  record GivenTo(String technician) implements StaffNote {}

  /** Earlier messages were left out of this topic; {@code count} is their number. */
  record EarlierLeftOut(int count) implements StaffNote {}

  /** The ticket is closed; messages are not forwarded any more. */
  record TicketClosed(String by) implements StaffNote {}

  /** The ticket is open again. */
  record TicketReopened(String by) implements StaffNote {}

  /** A command given in the topic was refused. */
  record NotDone(TicketReason reason) implements StaffNote {}

  /** The client blocked the bot: what is said waits until they are back. */
  record ClientBlocked() implements StaffNote {}

  /** The client is back, and is given what waited. */
  record ClientReturned() implements StaffNote {}

  /** An admin banned the client: nothing crosses between them and staff. */
  record ClientBanned(String by) implements StaffNote {}

  /** An admin lifted the client's ban. */
  record ClientUnbanned(String by) implements StaffNote {}

  /** The client has waited too long. */
  record AnswerOverdue(Instant since) implements StaffNote {}

  /** A message could not be forwarded to one of the legs. */
  record NotCarried(PostId post, Leg to) implements StaffNote {}

  /** The topic was deleted and is opened again. */
  record TopicRestored() implements StaffNote {}

  /** The client answered the survey. */
  record SurveyGiven() implements StaffNote {}
}
