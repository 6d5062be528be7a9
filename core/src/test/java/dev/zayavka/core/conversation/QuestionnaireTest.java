package dev.zayavka.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.core.conversation.Question.Reading;
import dev.zayavka.core.conversation.Questionnaire.Outcome;
import dev.zayavka.core.conversation.QuestionnaireCommand.Answer;
import dev.zayavka.core.conversation.QuestionnaireCommand.Back;
import dev.zayavka.core.conversation.QuestionnaireCommand.Begin;
import dev.zayavka.core.conversation.QuestionnaireCommand.Choose;
import dev.zayavka.core.conversation.QuestionnaireCommand.Resume;
import dev.zayavka.core.conversation.QuestionnaireCommand.Skip;
import dev.zayavka.core.conversation.QuestionnaireState.Asking;
import dev.zayavka.core.conversation.QuestionnaireState.Complete;
import dev.zayavka.core.conversation.QuestionnaireState.NotBegun;
import dev.zayavka.core.conversation.QuestionnaireTable.Field;
import dev.zayavka.core.conversation.QuestionnaireTable.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private final Questionnaire<Field, String, Problem> questions = QuestionnaireTable.questions();

  @Test
  void questions_are_asked_in_order_until_all_are_answered() {
    assertThat(after(new Begin<>(), says("Anna"), says("42"), says("-")))
        .isEqualTo(new Complete<>(Map.of(Field.NAME, "Anna", Field.AGE, "42", Field.COMMENT, "-")));
  }

  @Test
  void a_skipped_question_has_no_answer() {
    assertThat(after(new Begin<>(), says("Anna"), says("-"), new Skip<>(Field.COMMENT)))
        .isEqualTo(new Complete<>(Map.of(Field.NAME, "Anna")));
  }

  @Test
  void a_step_back_keeps_answers_until_they_are_given_anew() {
    assertThat(after(new Begin<>(), says("Anna"), new Back<>(Field.AGE)))
        .isEqualTo(new Asking<>(Map.of(Field.NAME, "Anna"), Field.NAME));
    assertThat(after(new Begin<>(), says("Anna"), new Back<>(Field.AGE), says("Olga")))
        .isEqualTo(new Asking<>(Map.of(Field.NAME, "Olga"), Field.AGE));
  }

  @Test
  void skipping_after_a_step_back_drops_the_old_answer() {
    assertThat(
            after(
                new Begin<>(),
                says("Anna"),
                says("42"),
                new Back<>(Field.COMMENT),
                new Skip<>(Field.AGE)))
        .isEqualTo(new Asking<>(Map.of(Field.NAME, "Anna"), Field.COMMENT));
  }

  @Test
  void a_step_back_from_the_first_question_asks_it_again() {
    assertThat(after(new Begin<>(), new Back<>(Field.NAME))).isEqualTo(questions.first());
  }

  @Test
  void an_interrupted_question_is_asked_again_with_all_answers() {
    assertThat(after(new Begin<>(), says("Anna"), new Resume<>()))
        .isEqualTo(new Asking<>(Map.of(Field.NAME, "Anna"), Field.AGE));
  }

  @Test
  void a_button_pressed_twice_answers_no_other_question() {
    Choose<Field> press = new Choose<>(Field.NAME, "Anna");

    assertThat(questions.handle(after(new Begin<>(), press), press))
        .isEqualTo(new Outcome.Unchanged<>());
  }

  @Test
  void a_single_question_is_complete_after_one_answer() {
    Questionnaire<String, Integer, Problem> one =
        Questionnaire.ofOne(
            "mark",
            Problem.MISSING,
            (text, answers) -> new Reading.Value<>(Integer.parseInt(text)));

    assertThat(one.handle(one.first(), new Answer<>(Optional.of("10"))))
        .isEqualTo(new Outcome.Moved<>(new Complete<>(Map.of("mark", 10))));
  }

  @Test
  void every_question_has_a_name_of_its_own() {
    Question<Field, String, Problem> question = questions.question(Field.NAME);

    assertThatThrownBy(() -> new Questionnaire<>(List.of(question, question)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Questionnaire<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static QuestionnaireCommand<Field> says(String text) {
    return new Answer<>(Optional.of(text));
  }

  @SafeVarargs
  private QuestionnaireState<Field, String> after(QuestionnaireCommand<Field>... commands) {
    QuestionnaireState<Field, String> state = new NotBegun<>();
    for (QuestionnaireCommand<Field> command : commands) {
      if (questions.handle(state, command)
          instanceof Outcome.Moved<Field, String, Problem>(var next)) {
        state = next;
      }
    }
    return state;
  }
}
