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
}
