package dev.zayavka.core.support;

import static dev.zayavka.core.support.TicketTable.IVAN;
import static dev.zayavka.core.support.TicketTable.NOW;
import static dev.zayavka.core.support.TicketTable.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.StaffCommand;
import dev.zayavka.ports.support.TicketCommand;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.RecordAnswer;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketDeciderTest {

  private static final Path PAGE = Path.of("..", "docs", "state-ticket.md");

  @Test
  void every_state_and_command_pair_ends_as_the_table_says() {
    assertThat(TicketTable.table().render().lines().toList())
        .isEqualTo(
            StateTable.expected(TicketDeciderTest.class, "ticket-table.md").lines().toList());
  }

  @Test
  void the_table_has_every_state_and_every_command() {
    assertThat(TicketTable.table().names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    StateTable.variants(TicketState.class),
                    StateTable.variants(TicketCommand.class))
                .toList());
    TicketTable.commands()
        .forEach((title, command) -> assertThat(title).startsWith(StateTable.name(command)));
  }

  @Test
  void the_page_of_states_is_current() throws IOException {
    String page = TicketPage.render();
    if (Objects.equals(System.getProperty("zayavka.docs"), "write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void only_steps_by_staff_move_the_version() {
    TicketTable.states()
        .forEach(
            state ->
                TicketTable.commands()
                    .values()
                    .forEach(command -> assertVersionFollowsStaff(state, command)));
  }

  @Test
  void a_ticket_that_is_opened_again_is_with_whom_it_was() {
    TicketState closed = after(working(), new CloseTicket(TicketTable.ID, STAFF, NOW));

    assertThat(after(closed, new ReopenTicket(TicketTable.ID, STAFF, NOW)))
        .isInstanceOfSatisfying(Working.class, again -> assertThat(again.by()).isEqualTo(IVAN));
  }

  @Test
  void a_ticket_nobody_had_is_opened_again_as_new() {
    TicketState closed =
        after(
            new New(TicketTable.file(Optional.empty())),
            new CloseTicket(TicketTable.ID, STAFF, NOW));

    assertThat(after(closed, new ReopenTicket(TicketTable.ID, STAFF, NOW))).isInstanceOf(New.class);
  }

  @Test
  void an_answer_ends_the_waiting_and_the_first_one_is_remembered() {
    Existing answered = after(working(), new RecordAnswer(TicketTable.ID, STAFF, NOW));
    Existing again =
        after(answered, new RecordAnswer(TicketTable.ID, STAFF, NOW.plus(Duration.ofHours(1))));

    assertThat(again.file().waiting()).isEmpty();
    assertThat(again.file().firstAnswerAt()).contains(NOW);
  }

  private static Working working() {
    ClientWait waiting = new ClientWait(NOW, NOW.plus(Duration.ofMinutes(30)), false);
    return new Working(TicketTable.file(Optional.of(waiting)), IVAN);
  }

  private static Existing after(TicketState before, TicketCommand command) {
    TicketState state = before;
    if (TicketDecider.decide(before, command) instanceof Accepted<TicketEvent, ?> accepted) {
      for (TicketEvent event : accepted.events()) {
        state = TicketDecider.evolve(state, event);
      }
    }
    return (Existing) state;
  }

  private static void assertVersionFollowsStaff(TicketState before, TicketCommand command) {
    if (before instanceof Existing existing) {
      Existing now = after(before, command);
      boolean step = command instanceof StaffCommand && !now.equals(existing);
      assertThat(now.file().version() - existing.file().version())
          .as("%s in %s", StateTable.name(command), StateTable.name(before))
          .isEqualTo(step ? 1 : 0);
    }
  }
}
