package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.TicketHistory}. */
public interface TicketHistoryContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void what_happened_to_a_ticket_comes_back_in_its_order() {
    TicketId ticket = driver().someTicket();
    TicketId other = driver().ticket(anotherClient(), SupportFixtures::aNewTicket).file().id();
    TicketHistoryEntry first =
        new TicketHistoryEntry(
            ticket, somebodyOfStaff(), TicketAction.ASSIGNED, Map.of("to", "1"), NOW);
    TicketHistoryEntry second =
        new TicketHistoryEntry(ticket, TicketActor.SYSTEM, TicketAction.TOPIC_LOST, Map.of(), NOW);
    driver()
        .tell(
            work -> {
              work.history().append(first);
              work.history()
                  .append(
                      new TicketHistoryEntry(
                          other, TicketActor.SYSTEM, TicketAction.CLOSED, Map.of(), NOW));
              work.history().append(second);
            });
    assertThat(driver().list(work -> work.history().of(ticket))).containsExactly(first, second);
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
