package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anUtterance;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.SurveyOutcome.Reason;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.SurveyState.Given;
import dev.zayavka.ports.support.SurveyState.NotAsked;
import dev.zayavka.ports.support.SurveyState.Over;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurveyServiceTest {

  private static final MessageRef ON = new MessageRef(aClient().id().privateChat(), 900);

  private final HelpDesk desk = new HelpDesk();

  @BeforeEach
  void a_ticket_is_closed() {
    desk.inWork();
    desk.close();
    desk.deliverAll();
  }

  @Test
  void a_closed_ticket_is_asked_about_once() {
    assertThat(desk.sent(AskSurvey.class)).hasSize(1);
  }

  @Test
  void best_marks_are_kept_and_staff_see_them() {
    marks(5, 5, 5);
    desk.deliverAll();

    assertThat(feedback())
        .contains(new Feedback(desk.ticketId(), List.of(5, 5, 5), Optional.empty(), desk.now()));
    assertThat(desk.sent(TellStaff.class))
        .filteredOn(tell -> tell.note() instanceof StaffNote.SurveyGiven)
        .hasSize(1);
  }

  @Test
  void a_lower_mark_asks_for_words_which_are_the_next_message() {
    marks(5, 4, 5);
    assertThat(survey()).isInstanceOf(AwaitingComment.class);

    assertThat(desk.surveys.comment(desk.id(), aClient().id(), " быстрее ", desk.now())).isTrue();
    assertThat(feedback().orElseThrow().comment()).contains("быстрее");
    assertThat(desk.surveys.comment(desk.id(), aClient().id(), "ещё", desk.now())).isFalse();
  }

  @Test
  void the_question_for_words_is_repainted_when_they_have_come() {
    marks(5, 4, 5);
    desk.deliverAll();
    int painted = desk.sent(RefreshSurvey.class).size();

    desk.surveys.comment(desk.id(), aClient().id(), "быстрее", desk.now());
    desk.deliverAll();

    assertThat(desk.sent(RefreshSurvey.class))
        .hasSize(painted + 1)
        .endsWith(new RefreshSurvey(desk.ticketId(), ON));
  }

  @Test
  void the_question_for_words_is_repainted_when_something_else_comes_instead() {
    marks(4, 4, 4);
    desk.deliverAll();
    int painted = desk.sent(RefreshSurvey.class).size();

    desk.says(aClient(), anUtterance(desk.inPrivate(aClient()), ""));
    desk.deliverAll();

    assertThat(desk.sent(RefreshSurvey.class)).hasSize(painted + 1);
  }

  @Test
  void what_is_said_much_later_is_no_comment() {
    marks(4, 4, 4);
    desk.clock.advance(Duration.ofHours(2));

    assertThat(desk.surveys.comment(desk.id(), aClient().id(), "касса!", desk.now())).isFalse();
    desk.says(aClient(), "касса!");
    assertThat(survey(first())).isInstanceOf(Given.class);
    assertThat(desk.ticketId()).isNotEqualTo(first());
  }

  @Test
  void something_else_than_words_opens_a_ticket_and_ends_the_question() {
    marks(4, 4, 4);
    desk.says(aClient(), anUtterance(desk.inPrivate(aClient()), ""));

    assertThat(desk.surveys.comment(desk.id(), aClient().id(), "ещё", desk.now())).isFalse();
    assertThat(survey(first())).isInstanceOf(Given.class);
  }

  @Test
  void a_mark_counts_once_and_only_from_whom_it_was_asked() {
    mark(1, 5);
    assertThat(mark(1, 3)).isEqualTo(Reason.ANSWERED_BEFORE);
    assertThat(
            refusal(
                desk.surveys.mark(desk.id(), first(), 2, 1, anotherClient().id(), ON, desk.now())))
        .isEqualTo(Reason.NOT_YOURS);
    assertThat(
            refusal(
                desk.surveys.mark(
                    desk.id(), new TicketId(99), 1, 1, aClient().id(), ON, desk.now())))
        .isEqualTo(Reason.NOT_ASKED);
  }

  @Test
  void after_a_day_the_survey_is_over() {
    mark(1, 5);
    desk.clock.advance(Duration.ofHours(25));
    desk.watch.watch(desk.now());

    assertThat(survey()).isInstanceOf(Over.class);
    assertThat(mark(2, 5)).isEqualTo(Reason.TOO_LATE);
    assertThat(feedback()).isEmpty();
  }

  @Test
  void a_mark_that_comes_too_late_ends_the_survey_that_was_not_ended_yet() {
    desk.clock.advance(Duration.ofHours(24));

    assertThat(mark(1, 5)).isEqualTo(Reason.TOO_LATE);

    assertThat(survey()).isInstanceOf(Over.class);
    assertThat(desk.waiting(RefreshSurvey.class)).containsExactly(new RefreshSurvey(first(), ON));
  }

  @Test
  void words_that_never_came_leave_the_marks() {
    marks(3, 3, 3);
    desk.clock.advance(Duration.ofHours(25));
    desk.watch.watch(desk.now());

    assertThat(feedback().orElseThrow().marks()).containsExactly(3, 3, 3);
  }

  @Test
  void a_ticket_that_is_opened_again_is_not_asked_about() {
    desk.tickets.handle(desk.id(), new ReopenTicket(first(), somebodyOfStaff(), desk.now()));

    assertThat(mark(1, 5)).isEqualTo(Reason.TOO_LATE);
  }

  @Test
  void nothing_is_awaited_from_people_who_were_not_asked() {
    assertThat(desk.surveys.cancelComment(desk.id(), anotherClient().id(), desk.now())).isFalse();
    assertThat(survey(new TicketId(99))).isEqualTo(new NotAsked());
  }

  private void marks(int... marks) {
    for (int i = 0; i < marks.length; i++) {
      mark(i + 1, marks[i]);
    }
  }

  private Object mark(int question, int mark) {
    return refusal(
        desk.surveys.mark(desk.id(), first(), question, mark, aClient().id(), ON, desk.now()));
  }

  private static Object refusal(SurveyOutcome outcome) {
    return outcome instanceof SurveyOutcome.Refused refused ? refused.reason() : outcome;
  }

  private Optional<Feedback> feedback() {
    return desk.in(work -> work.surveys().feedback(first()));
  }

  private SurveyState survey() {
    return survey(first());
  }

  private SurveyState survey(TicketId ticket) {
    return desk.in(work -> work.surveys().find(ticket));
  }

  private TicketId first() {
    return new TicketId(1);
  }
}
