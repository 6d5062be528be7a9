package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketRecord;
import java.util.List;

/** What happened to tickets; nothing in it is ever changed. */
public interface TicketHistory {

  void append(TicketRecord record);

  /** Everything that happened to a ticket, oldest first. */
  List<TicketRecord> of(TicketId ticket);
}
