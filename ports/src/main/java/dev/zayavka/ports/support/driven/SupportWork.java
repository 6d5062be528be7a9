package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.driven.Work;

/** What a transaction of the support desk offers. */
public interface SupportWork extends Work {

  Tickets tickets();

  Posts posts();

  Technicians technicians();

  Clients clients();

  Surveys surveys();

  TicketHistory history();

  SupportReports supportReports();
}
