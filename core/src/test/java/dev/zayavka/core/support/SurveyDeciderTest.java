package dev.zayavka.core.support;

import static dev.zayavka.core.support.SurveyTable.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.StateTable;
import dev.zayavka.core.support.SurveyCommand.GiveMark;
import dev.zayavka.ports.support.SurveyOutcome.Reason;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.SurveyState.Given;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurveyDeciderTest {

  @Test
  void every_state_and_command_pair_ends_as_the_table_says() {
    assertThat(SurveyTable.table().render().lines().toList())
        .isEqualTo(
            StateTable.expected(SurveyDeciderTest.class, "survey-table.md").lines().toList());
  }

  @Test
  void the_table_has_every_state_and_every_command() {
    assertThat(SurveyTable.table().names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    StateTable.variants(SurveyState.class),
                    StateTable.variants(SurveyCommand.class))
                .toList());
  }

  @Test
  void three_best_marks_need_no_words() {
    assertThat(afterMarks(5, 5, 5)).isInstanceOf(Given.class);
  }

  @Test
  void a_single_lower_mark_asks_for_words() {
    assertThat(afterMarks(5, 4, 5)).isInstanceOf(AwaitingComment.class);
    assertThat(afterMarks(1, 5, 5)).isInstanceOf(AwaitingComment.class);
    assertThat(afterMarks(5, 5, 4)).isInstanceOf(AwaitingComment.class);
  }

  @Test
  void a_question_that_was_not_asked_yet_takes_no_mark() {
    assertThat(SurveyDecider.decide(new Asking(List.of(), SENT), new GiveMark(2, 5, SENT)))
        .isEqualTo(Decision.reject(Reason.NOT_ASKED));
  }

  private static SurveyState afterMarks(int... marks) {
    SurveyState state = new Asking(List.of(), SENT);
    for (int i = 0; i < marks.length; i++) {
      GiveMark give = new GiveMark(i + 1, marks[i], SENT.plusSeconds(i));
      if (SurveyDecider.decide(state, give) instanceof Accepted<SurveyEvent, Reason> accepted) {
        for (SurveyEvent event : accepted.events()) {
          state = SurveyDecider.evolve(state, event);
        }
      }
    }
    return state;
  }
}
