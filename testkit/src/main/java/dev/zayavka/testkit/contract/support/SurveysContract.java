package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.SurveyState.Given;
import dev.zayavka.ports.support.SurveyState.NotAsked;
import dev.zayavka.ports.support.SurveyState.Over;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.Surveys}. */
public interface SurveysContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void nobody_was_asked_until_somebody_was() {
    TicketId ticket = driver().someTicket();
    assertThat(find(ticket)).isEqualTo(new NotAsked());
    assertThat(driver().<SurveyState>ask(work -> work.surveys().lock(ticket)))
        .isEqualTo(new NotAsked());
  }

  @Test
  default void every_state_comes_back_as_it_was_kept() {
    TicketId ticket = driver().someTicket();
    List<SurveyState> states =
        List.of(
            new Asking(List.of(), NOW),
            new Asking(List.of(5, 4), NOW),
            new AwaitingComment(List.of(5, 4, 5), NOW, NOW.plusSeconds(9)),
            new Given(List.of(5, 4, 5), Optional.of("быстрее"), NOW),
            new Given(List.of(5, 5, 5), Optional.empty(), NOW),
            new Over(List.of(3), NOW));
    for (SurveyState state : states) {
      driver().tell(work -> work.surveys().save(ticket, state));
      assertThat(find(ticket)).isEqualTo(state);
    }
  }

  @Test
  default void surveys_that_are_open_and_old_are_found_the_oldest_first() {
    TicketId first = driver().ticket(aClient(), SupportFixtures::aNewTicket).file().id();
    TicketId second = driver().ticket(anotherClient(), SupportFixtures::aNewTicket).file().id();
    driver()
        .tell(
            work -> {
              work.surveys().save(first, new Asking(List.of(), NOW.plusSeconds(1)));
              work.surveys().save(second, new AwaitingComment(List.of(1, 1, 1), NOW, NOW));
            });
    assertThat(driver().list(work -> work.surveys().open(NOW.plusSeconds(2), 10)))
        .containsExactly(second, first);
    assertThat(driver().list(work -> work.surveys().open(NOW.plusSeconds(1), 10)))
        .containsExactly(second);
    driver().tell(work -> work.surveys().save(second, new Over(List.of(1, 1, 1), NOW)));
    assertThat(driver().list(work -> work.surveys().open(NOW.plusSeconds(2), 10)))
        .containsExactly(first);
  }

  @Test
  default void feedback_is_given_once() {
    TicketId ticket = driver().someTicket();
    Feedback first = new Feedback(ticket, List.of(5, 4, 3), Optional.of("быстрее"), NOW);
    Feedback again = new Feedback(ticket, List.of(1, 1, 1), Optional.empty(), NOW);
    assertThat(driver().find(work -> work.surveys().feedback(ticket))).isEmpty();
    assertThat(driver().holds(work -> work.surveys().give(first))).isTrue();
    assertThat(driver().holds(work -> work.surveys().give(again))).isFalse();
    assertThat(driver().find(work -> work.surveys().feedback(ticket))).contains(first);
  }

  @Test
  default void a_comment_is_continued_where_feedback_was_given() {
    TicketId ticket = driver().someTicket();
    Feedback first = new Feedback(ticket, List.of(5, 4, 3), Optional.of("быстрее"), NOW);
    driver().tell(work -> work.surveys().comment(first));
    assertThat(driver().find(work -> work.surveys().feedback(ticket))).isEmpty();
    driver().holds(work -> work.surveys().give(first));
    driver().tell(work -> work.surveys().comment(first.continued("и вежливее")));
    assertThat(driver().find(work -> work.surveys().feedback(ticket)).flatMap(Feedback::comment))
        .contains("быстрее\nи вежливее");
  }

  private SurveyState find(TicketId ticket) {
    return driver().ask(work -> work.surveys().find(ticket));
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
