package dev.zayavka.core.conversation;

import java.util.HashMap;
import java.util.Map;

/**
 * States of a questionnaire.
 *
 * @param <Q> the names of the questions
 * @param <A> the answers
 */
public sealed interface QuestionnaireState<Q, A> {

  /** No question was asked yet. */
  record NotBegun<Q, A>() implements QuestionnaireState<Q, A> {}

  /**
   * One question is open.
   *
   * @param answers so far; after a step back, also the old answer to the open question
   */
  record Asking<Q, A>(Map<Q, A> answers, Q asked) implements QuestionnaireState<Q, A> {
    public Asking {
      answers = Map.copyOf(answers);
    }

    Asking<Q, A> with(Q question, A answer) {
      Map<Q, A> more = new HashMap<>(answers);
      more.put(question, answer);
      return new Asking<>(more, asked);
    }

    Asking<Q, A> without(Q question) {
      Map<Q, A> fewer = new HashMap<>(answers);
      fewer.remove(question);
      return new Asking<>(fewer, asked);
    }
  }

  /**
   * Every question is answered or skipped.
   *
   * @param answers without those skipped
   */
  record Complete<Q, A>(Map<Q, A> answers) implements QuestionnaireState<Q, A> {
    public Complete {
      answers = Map.copyOf(answers);
    }
  }

  /** The person cancelled the questions; the answers are gone. */
  record Cancelled<Q, A>() implements QuestionnaireState<Q, A> {}
}
