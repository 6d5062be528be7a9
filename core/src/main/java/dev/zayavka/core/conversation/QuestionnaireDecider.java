package dev.zayavka.core.conversation;

import static dev.zayavka.core.shared.Decision.accept;
import static dev.zayavka.core.shared.Decision.reject;
import static dev.zayavka.core.shared.Decision.unchanged;

import dev.zayavka.core.conversation.Question.Reading;
import dev.zayavka.core.conversation.Questionnaire.Refusal;
import dev.zayavka.core.conversation.Questionnaire.Refusal.AnsweredBefore;
import dev.zayavka.core.conversation.Questionnaire.Refusal.NotAsked;
import dev.zayavka.core.conversation.Questionnaire.Refusal.Unusable;
import dev.zayavka.core.conversation.QuestionnaireCommand.Answer;
import dev.zayavka.core.conversation.QuestionnaireCommand.Back;
import dev.zayavka.core.conversation.QuestionnaireCommand.Begin;
import dev.zayavka.core.conversation.QuestionnaireCommand.Cancel;
import dev.zayavka.core.conversation.QuestionnaireCommand.Choose;
import dev.zayavka.core.conversation.QuestionnaireCommand.OnQuestion;
import dev.zayavka.core.conversation.QuestionnaireCommand.Resume;
import dev.zayavka.core.conversation.QuestionnaireCommand.Skip;
import dev.zayavka.core.conversation.QuestionnaireEvent.AnswerTaken;
import dev.zayavka.core.conversation.QuestionnaireEvent.QuestionAsked;
import dev.zayavka.core.conversation.QuestionnaireEvent.QuestionSkipped;
import dev.zayavka.core.conversation.QuestionnaireEvent.QuestionsBegun;
import dev.zayavka.core.conversation.QuestionnaireEvent.QuestionsCancelled;
import dev.zayavka.core.conversation.QuestionnaireEvent.QuestionsCompleted;
import dev.zayavka.core.conversation.QuestionnaireState.Asking;
import dev.zayavka.core.conversation.QuestionnaireState.Cancelled;
import dev.zayavka.core.conversation.QuestionnaireState.Complete;
import dev.zayavka.core.conversation.QuestionnaireState.NotBegun;
import dev.zayavka.core.shared.Decision;
import java.util.Map;
import java.util.Optional;

/**
 * State machine of a questionnaire: one question is open at a time. Pure functions, if the readers
 * of the questions are. The full table of states and commands is in {@code
 * docs/state-questionnaire.md}.
 */
final class QuestionnaireDecider {

  private QuestionnaireDecider() {}

  static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> decide(
      Questionnaire<Q, A, P> questions,
      QuestionnaireState<Q, A> state,
      QuestionnaireCommand<Q> command) {
    return switch (command) {
      case Begin<Q> begin -> accept(new QuestionsBegun<>(questions.first().asked()));
      case Cancel<Q> cancel -> cancel(state);
      case Resume<Q> resume -> resume(state);
      case Answer<Q> answer when state instanceof Asking<Q, A> asking ->
          answer(questions, asking, answer.text());
      case Answer<Q> answer -> reject(new NotAsked<>());
      case OnQuestion<Q> press
          when state instanceof Asking<Q, A> asking && asking.asked().equals(press.question()) ->
          press(questions, asking, press);
      case OnQuestion<Q> stale -> stale(questions, state, stale);
    };
  }

  static <Q, A> QuestionnaireState<Q, A> evolve(
      QuestionnaireState<Q, A> state, QuestionnaireEvent<Q, A> event) {
    return switch (event) {
      case QuestionsBegun<Q, A> begun -> new Asking<>(Map.of(), begun.first());
      case AnswerTaken<Q, A> taken -> asking(state).with(taken.question(), taken.answer());
      case QuestionSkipped<Q, A> skipped -> asking(state).without(skipped.question());
      case QuestionAsked<Q, A> asked -> new Asking<>(asking(state).answers(), asked.question());
      case QuestionsCompleted<Q, A> completed -> new Complete<>(asking(state).answers());
      case QuestionsCancelled<Q, A> cancelled -> new Cancelled<>();
    };
  }

  private static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> cancel(
      QuestionnaireState<Q, A> state) {
    return switch (state) {
      case NotBegun<Q, A> never -> reject(new NotAsked<>());
      case Asking<Q, A> asking -> accept(new QuestionsCancelled<>());
      case Complete<Q, A> complete -> reject(new NotAsked<>());
      case Cancelled<Q, A> cancelled -> unchanged();
    };
  }

  private static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> resume(
      QuestionnaireState<Q, A> state) {
    return switch (state) {
      case NotBegun<Q, A> never -> reject(new NotAsked<>());
      case Asking<Q, A> asking -> accept(new QuestionAsked<>(asking.asked()));
      case Complete<Q, A> complete -> reject(new NotAsked<>());
      case Cancelled<Q, A> cancelled -> reject(new NotAsked<>());
    };
  }

  private static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> press(
      Questionnaire<Q, A, P> questions, Asking<Q, A> state, OnQuestion<Q> press) {
    return switch (press) {
      case Choose<Q> choose -> answer(questions, state, Optional.of(choose.text()));
      case Skip<Q> skip -> skip(questions, state);
      case Back<Q> back -> accept(new QuestionAsked<>(questions.before(state.asked())));
    };
  }

  private static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> answer(
      Questionnaire<Q, A, P> questions, Asking<Q, A> state, Optional<String> text) {
    Question<Q, A, P> question = questions.question(state.asked());
    if (text.isEmpty()) {
      return reject(new Unusable<>(question.notText()));
    }
    return switch (question.reader().read(text.get(), state.answers())) {
      case Reading.Value<A, P>(A value) ->
          accept(new AnswerTaken<>(state.asked(), value), next(questions, state.asked()));
      case Reading.Blank<A, P> blank -> skip(questions, state);
      case Reading.Invalid<A, P>(P problem) -> reject(new Unusable<>(problem));
    };
  }

  private static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> skip(
      Questionnaire<Q, A, P> questions, Asking<Q, A> state) {
    Optional<P> problem = questions.question(state.asked()).skipProblem().apply(state.answers());
    return problem.isPresent()
        ? reject(new Unusable<>(problem.get()))
        : accept(new QuestionSkipped<>(state.asked()), next(questions, state.asked()));
  }

  private static <Q, A, P> QuestionnaireEvent<Q, A> next(Questionnaire<Q, A, P> questions, Q name) {
    return questions
        .next(name)
        .<QuestionnaireEvent<Q, A>>map(QuestionAsked::new)
        .orElseGet(QuestionsCompleted::new);
  }

  /** A button of a question that is not open: pressed late, or pressed twice. */
  private static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> stale(
      Questionnaire<Q, A, P> questions, QuestionnaireState<Q, A> state, OnQuestion<Q> press) {
    return switch (state) {
      case Asking<Q, A> asking when questions.isBefore(press.question(), asking.asked()) ->
          repeated(questions, asking.answers(), press);
      case Complete<Q, A> complete -> repeated(questions, complete.answers(), press);
      case Asking<Q, A> asking -> reject(new NotAsked<>());
      case NotBegun<Q, A> never -> reject(new NotAsked<>());
      case Cancelled<Q, A> cancelled -> reject(new NotAsked<>());
    };
  }

  private static <Q, A, P> Decision<QuestionnaireEvent<Q, A>, Refusal<P>> repeated(
      Questionnaire<Q, A, P> questions, Map<Q, A> answers, OnQuestion<Q> press) {
    Optional<A> before = Optional.ofNullable(answers.get(press.question()));
    boolean same =
        switch (press) {
          case Choose<Q> choose ->
              questions.question(choose.question()).reader().read(choose.text(), answers)
                      instanceof Reading.Value<A, P>(A value)
                  && before.filter(value::equals).isPresent();
          case Skip<Q> skip -> before.isEmpty();
          case Back<Q> back -> false;
        };
    return same ? unchanged() : reject(new AnsweredBefore<>());
  }

  private static <Q, A> Asking<Q, A> asking(QuestionnaireState<Q, A> state) {
    return switch (state) {
      case Asking<Q, A> asking -> asking;
      case NotBegun<Q, A> never -> throw new IllegalStateException("no question is open");
      case Complete<Q, A> complete -> throw new IllegalStateException("no question is open");
      case Cancelled<Q, A> cancelled -> throw new IllegalStateException("no question is open");
    };
  }
}
