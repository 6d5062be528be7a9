package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Surveys;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract of {@link Surveys}. */
public interface SurveysContract {

  /** Another person than the trainee. */
  PersonId OTHER = new PersonId(901);

  /** Transactions over a store without marks. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void a_person_is_invited_once_for_ever() {
    assertThat(isInvited(TRAINEE)).isFalse();
    assertThat(invite(1)).isTrue();
    assertThat(invite(2)).isFalse();
    assertThat(isInvited(TRAINEE)).isTrue();
    assertThat(isInvited(OTHER)).isFalse();
  }

  @Test
  default void of_many_trainings_that_end_at_once_one_invites() {
    assertThat(Concurrently.all(10, number -> invite(number + 1)))
        .filteredOn(mine -> mine)
        .hasSize(1);
  }

  @Test
  default void a_mark_takes_the_place_of_the_one_before() {
    assertThat(marks(TRAINEE)).isEmpty();
    mark(TRAINEE, SurveyQuestion.OVERALL_IMPRESSION, 1);
    mark(TRAINEE, SurveyQuestion.OVERALL_IMPRESSION, 10);
    mark(TRAINEE, SurveyQuestion.WILL_HELP_AT_WORK, 7);
    mark(OTHER, SurveyQuestion.RECOMMEND_TO_COLLEAGUES, 5);
    assertThat(marks(TRAINEE))
        .isEqualTo(
            Map.of(SurveyQuestion.OVERALL_IMPRESSION, 10, SurveyQuestion.WILL_HELP_AT_WORK, 7));
  }

  @Test
  default void comments_are_added_and_erased_while_marks_stay() {
    mark(TRAINEE, SurveyQuestion.OVERALL_IMPRESSION, 9);
    comment(TRAINEE, "Полезно");
    comment(OTHER, "Сложно");
    comment(TRAINEE, "=1+1");
    assertThat(comments()).containsExactly("=1+1", "Сложно", "Полезно");
    driver().tell(work -> work.surveys().eraseCommentsOf(TRAINEE));
    assertThat(comments()).containsExactly("Сложно");
    assertThat(marks(TRAINEE)).hasSize(1);
  }

  @Test
  default void all_that_a_person_gave_is_deleted() {
    for (PersonId person : List.of(TRAINEE, OTHER)) {
      mark(person, SurveyQuestion.OVERALL_IMPRESSION, 9);
      comment(person, "Слова");
      driver().tell(work -> work.surveys().tryInvite(person, new TrainingId(1), NOW));
    }
    driver().tell(work -> work.surveys().deleteOf(TRAINEE));
    assertThat(marks(TRAINEE)).isEmpty();
    assertThat(isInvited(TRAINEE)).isFalse();
    assertThat(comments()).hasSize(1);
    assertThat(marks(OTHER)).hasSize(1);
    assertThat(isInvited(OTHER)).isTrue();
    assertThat(invite(2)).isTrue();
  }

  private boolean invite(long training) {
    return driver().ask(work -> work.surveys().tryInvite(TRAINEE, new TrainingId(training), NOW));
  }

  private boolean isInvited(PersonId person) {
    return driver().ask(work -> work.surveys().isInvited(person));
  }

  private void mark(PersonId person, SurveyQuestion question, int mark) {
    driver().tell(work -> work.surveys().putMark(person, question, mark, NOW));
  }

  private Map<SurveyQuestion, Integer> marks(PersonId person) {
    return driver().ask(work -> work.surveys().marks(person));
  }

  private void comment(PersonId person, String words) {
    driver().tell(work -> work.surveys().addComment(person, words, NOW));
  }

  private List<String> comments() {
    return driver()
        .ask(work -> work.reports().comments(10).stream().map(CommentRow::words).toList());
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
