package dev.zayavka.core.conversation;

import java.util.Optional;

/**
 * Commands to a questionnaire. A button names the question it belongs to, so that a stale button
 * answers no other question.
 *
 * @param <Q> the names of the questions
 */
public sealed interface QuestionnaireCommand<Q> {

  /** Asks the first question. Earlier answers are forgotten. */
  record Begin<Q>() implements QuestionnaireCommand<Q> {}

  /** Asks the open question again, as after an interruption or a restart. */
  record Resume<Q>() implements QuestionnaireCommand<Q> {}

  /**
   * Answers the open question by a message.
   *
   * @param text empty for a message without text
   */
  record Answer<Q>(Optional<String> text) implements QuestionnaireCommand<Q> {}

  /** A command by a button of one question. */
  sealed interface OnQuestion<Q> extends QuestionnaireCommand<Q> {
    Q question();
  }

  /**
   * Answers a question by a button.
   *
   * @param text what the button stands for
   */
  record Choose<Q>(Q question, String text) implements OnQuestion<Q> {}

  /** Skips an optional question by a button. */
  record Skip<Q>(Q question) implements OnQuestion<Q> {}

  /** Goes back to the previous question by a button. */
  record Back<Q>(Q question) implements OnQuestion<Q> {}

  /** Cancels the questions. */
  record Cancel<Q>() implements QuestionnaireCommand<Q> {}
}
