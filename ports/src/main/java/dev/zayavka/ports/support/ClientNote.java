package dev.zayavka.ports.support;

import java.time.Instant;

/** Notices of the support desk to a client. */
public sealed interface ClientNote {

  /** Their ticket is taken in, and answered in working hours. */
  record Accepted() implements ClientNote {}

  /** Their ticket is taken in outside of working hours; work begins then. */
  record AcceptedAfterHours(Instant opens) implements ClientNote {}

  /** Their ticket is closed. */
  record TicketClosed() implements ClientNote {}

  /** Their ticket is open again. */
  record TicketReopened() implements ClientNote {}

  /** Their message is not with staff yet: its topic cannot be opened so far. */
  record TakesLonger() implements ClientNote {}

  /** Their message was added to the comment they gave just before. */
  record CommentContinued() implements ClientNote {}

  /** A message was edited after its ticket was closed: staff do not see the edit. */
  record EditNotCarried() implements ClientNote {}
}
