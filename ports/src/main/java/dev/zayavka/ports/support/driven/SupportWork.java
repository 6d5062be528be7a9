package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.driven.Work;

/** Ports available inside a transaction of the support desk. */
public interface SupportWork extends Work {

  Tickets tickets();

  Posts posts();

  PostCopies copies();

  Technicians technicians();

  Clients clients();

  Surveys surveys();

  TicketHistory history();

  SupportReports supportReports();
}
