package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.ivan;
import static dev.zayavka.testkit.fixture.SupportFixtures.ivansTopic;
import static dev.zayavka.testkit.fixture.SupportFixtures.mainTopic;
import static dev.zayavka.testkit.fixture.SupportFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The support desk follows a group that moves: its tickets and its technicians. */
public interface MovedGroupsContract {

  /** Current id of the main group. */
  ChatId NEW = new ChatId(-1009999999999L);

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void tickets_are_found_in_the_group_they_moved_with() {
    TicketId id = ticket();
    move(MAIN_GROUP, NEW);
    Topic moved = new Topic(NEW, mainTopic(id).thread());
    assertThat(at(moved)).contains(new At(id, Leg.MAIN));
    assertThat(at(ivansTopic(id))).contains(new At(id, Leg.mirror(IVAN)));
    TicketState state = transactions().inTransaction(work -> work.tickets().find(id));
    assertThat(state)
        .isInstanceOfSatisfying(
            Existing.class,
            existing -> {
              assertThat(existing.file().group()).isEqualTo(NEW);
              assertThat(existing.file().card().orElseThrow().chat()).isEqualTo(NEW);
            });
  }

  @Test
  default void technicians_follow_their_group() {
    ticket();
    move(ivan().group(), NEW);
    assertThat(technician(IVAN).group()).isEqualTo(NEW);
    assertThat(technician(olga().id())).isEqualTo(olga());
  }

  private TicketId ticket() {
    return transactions()
        .inTransaction(
            work -> {
              SupportFixtures.wrote(work, aClient(), NOW);
              work.technicians().put(ivan());
              work.technicians().put(olga());
              Working ticket = SupportFixtures.aWorkingTicket(work.tickets().nextId(), aClient());
              work.tickets().save(ticket, NOW);
              return ticket.file().id();
            });
  }

  private Optional<At> at(Topic topic) {
    return transactions().inTransaction(work -> work.tickets().at(topic));
  }

  private Technician technician(TechnicianId id) {
    return transactions().inTransaction(work -> work.technicians().find(id)).orElseThrow();
  }

  private void move(ChatId from, ChatId to) {
    transactions()
        .inTransaction(
            work -> {
              work.chatMoves().moved(from, to, NOW);
              return to;
            });
  }
}
