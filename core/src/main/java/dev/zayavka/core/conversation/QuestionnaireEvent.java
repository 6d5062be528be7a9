package dev.zayavka.core.conversation;

/** Events of a questionnaire. */
sealed interface QuestionnaireEvent<Q, A> {

  /** The questions began, without answers. */
  record QuestionsBegun<Q, A>(Q first) implements QuestionnaireEvent<Q, A> {}

  /** An answer was accepted. */
  record AnswerTaken<Q, A>(Q question, A answer) implements QuestionnaireEvent<Q, A> {}

  /** A question was skipped; an old answer to it is gone. */
  record QuestionSkipped<Q, A>(Q question) implements QuestionnaireEvent<Q, A> {}

  /** A question is open now. */
  record QuestionAsked<Q, A>(Q question) implements QuestionnaireEvent<Q, A> {}

  /** No question is left. */
  record QuestionsCompleted<Q, A>() implements QuestionnaireEvent<Q, A> {}

  /** The questions were cancelled. */
  record QuestionsCancelled<Q, A>() implements QuestionnaireEvent<Q, A> {}
}
