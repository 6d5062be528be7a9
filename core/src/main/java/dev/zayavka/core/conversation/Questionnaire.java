package dev.zayavka.core.conversation;

import dev.zayavka.core.conversation.Question.Reader;
import dev.zayavka.core.conversation.QuestionnaireState.Asking;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guided questions to one person, in a fixed order, with steps back and optional questions. It
 * holds no answers: a desk stores the state between two messages and acts on the outcome.
 *
 * @param <Q> the names of the questions
 * @param <A> the answers
 * @param <P> the problems of answers that are refused
 */
public record Questionnaire<Q, A, P>(List<Question<Q, A, P>> questions) {

  public Questionnaire {
    questions = List.copyOf(questions);
    if (questions.stream().map(Question::name).distinct().count() != questions.size()) {
      throw new IllegalArgumentException("two questions have the same name");
    }
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("a questionnaire has at least one question");
    }
  }

  /** A questionnaire of one required question. */
  public static <Q, A, P> Questionnaire<Q, A, P> ofOne(Q name, P missing, Reader<Q, A, P> reader) {
    return new Questionnaire<>(List.of(Question.required(name, missing, reader)));
  }

  /** The state at the first question. */
  public Asking<Q, A> first() {
    return new Asking<>(Map.of(), questions.getFirst().name());
  }

  /** Result of a command: the next state, or why there is none. */
  public Outcome<Q, A, P> handle(QuestionnaireState<Q, A> state, QuestionnaireCommand<Q> command) {
    return switch (QuestionnaireDecider.decide(this, state, command)) {
      case Accepted<QuestionnaireEvent<Q, A>, Refusal<P>>(var events) when events.isEmpty() ->
          new Outcome.Unchanged<>();
      case Accepted<QuestionnaireEvent<Q, A>, Refusal<P>>(var events) ->
          new Outcome.Moved<>(after(state, events));
      case Rejected<QuestionnaireEvent<Q, A>, Refusal<P>>(var refusal) ->
          new Outcome.Refused<>(refusal);
    };
  }

  private QuestionnaireState<Q, A> after(
      QuestionnaireState<Q, A> before, List<QuestionnaireEvent<Q, A>> events) {
    QuestionnaireState<Q, A> state = before;
    for (QuestionnaireEvent<Q, A> event : events) {
      state = QuestionnaireDecider.evolve(state, event);
    }
    return state;
  }

  Question<Q, A, P> question(Q name) {
    return questions.get(position(name));
  }

  /** The next question; empty after the last. */
  Optional<Q> next(Q name) {
    return questions.stream().skip(position(name) + 1L).map(Question::name).findFirst();
  }

  /** The previous question; the first one for the first. */
  Q before(Q name) {
    return questions.get(Math.max(0, position(name) - 1)).name();
  }

  boolean isBefore(Q name, Q other) {
    return position(name) < position(other);
  }

  private int position(Q name) {
    int position = questions.stream().map(Question::name).toList().indexOf(name);
    if (position < 0) {
      throw new IllegalArgumentException("no such question: " + name);
    }
    return position;
  }

  /** Result of a command to a questionnaire. */
  public sealed interface Outcome<Q, A, P> {

    /** The command is accepted, and this is the state to store. */
    record Moved<Q, A, P>(QuestionnaireState<Q, A> state) implements Outcome<Q, A, P> {}

    /** The command repeats an earlier one and changes nothing. */
    record Unchanged<Q, A, P>() implements Outcome<Q, A, P> {}

    /** The command is refused; the state stays. */
    record Refused<Q, A, P>(Refusal<P> refusal) implements Outcome<Q, A, P> {}
  }

  /** Reasons to refuse a command. */
  public sealed interface Refusal<P> {

    /** The question is not asked now, and no answer to it was taken. */
    record NotAsked<P>() implements Refusal<P> {}

    /** Another answer to the question was taken before. */
    record AnsweredBefore<P>() implements Refusal<P> {}

    /** The answer is refused by its reader, or the question cannot be skipped. */
    record Unusable<P>(P problem) implements Refusal<P> {}
  }
}
