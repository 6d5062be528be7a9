package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aComment;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.credit.CreditEvent.RequestDecided;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.credit.CreditCommand;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditDeciderTest {

  private static final Path PAGE = Path.of("..", "docs", "state-credit.md");

  @Test
  void every_state_and_command_pair_ends_as_the_table_says() {
    assertThat(CreditTable.table().render().lines().toList())
        .isEqualTo(
            StateTable.expected(CreditDeciderTest.class, "credit-table.md").lines().toList());
  }

  @Test
  void the_table_has_every_state_and_every_command() {
    assertThat(CreditTable.table().names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    StateTable.variants(CreditState.class),
                    StateTable.variants(CreditCommand.class))
                .toList());
    CreditTable.commands()
        .forEach((title, command) -> assertThat(title).startsWith(StateTable.name(command)));
  }

  @Test
  void the_page_of_states_is_current() throws IOException {
    String page = CreditPage.render();
    if (Objects.equals(System.getProperty("zayavka.docs"), "write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void a_decision_keeps_its_moment_to_the_second() {
    InProgress state = new InProgress(aDossier(), aCard(), anAnalyst(), NOW);
    DecideRequest decide =
        new DecideRequest(
            ONEF_ID, 0, Verdict.APPROVED, aComment(), anAnalyst(), NOW.plusNanos(987_654_321));

    assertThat(CreditDecider.decide(state, decide))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.events().getFirst())
                    .isInstanceOfSatisfying(
                        RequestDecided.class,
                        decided -> assertThat(decided.resolution().at()).isEqualTo(NOW)));
  }

  @Test
  void only_steps_by_people_move_the_version() {
    CreditTable.states()
        .forEach(
            state ->
                CreditTable.commands()
                    .values()
                    .forEach(command -> assertVersionFollowsPeople(state, command)));
  }

  private static void assertVersionFollowsPeople(CreditState before, CreditCommand command) {
    if (before instanceof CreditState.Existing existing
        && CreditDecider.decide(before, command)
            instanceof Accepted<CreditEvent, CreditReason>(List<CreditEvent> events)) {
      CreditState after = before;
      for (CreditEvent event : events) {
        after = CreditDecider.evolve(after, event);
      }
      int moved = ((CreditState.Existing) after).dossier().version() - existing.dossier().version();
      boolean passedOn = !after.getClass().equals(before.getClass());
      boolean byPerson =
          command instanceof CreditCommand.ByPerson
              || command instanceof CreditCommand.ReleaseUnreachable;
      assertThat(moved)
          .as("%s in %s", StateTable.name(command), StateTable.name(before))
          .isEqualTo(byPerson && passedOn ? 1 : 0);
    }
  }
}
