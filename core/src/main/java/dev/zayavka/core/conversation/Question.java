package dev.zayavka.core.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One question of a questionnaire.
 *
 * @param notText the problem of a message without text
 * @param reader parses and validates an answer
 * @param skipProblem why the question cannot be skipped after these answers; empty when it can
 */
public record Question<Q, A, P>(
    Q name,
    P notText,
    Reader<Q, A, P> reader,
    Function<? super Map<Q, A>, Optional<P>> skipProblem) {

  /**
   * A question that needs an answer.
   *
   * @param missing the problem of a message without text, and of an attempt to skip
   */
  public static <Q, A, P> Question<Q, A, P> required(Q name, P missing, Reader<Q, A, P> reader) {
    return new Question<>(name, missing, reader, answers -> Optional.of(missing));
  }

  /** A question that can be skipped. */
  public static <Q, A, P> Question<Q, A, P> optional(Q name, P notText, Reader<Q, A, P> reader) {
    return new Question<>(name, notText, reader, answers -> Optional.empty());
  }

  /** Parser and validator of answers. It may look data up, and changes none. */
  @FunctionalInterface
  public interface Reader<Q, A, P> {
    /**
     * Reads an answer.
     *
     * @param text as the person wrote it, or as the chosen button stands for it
     * @param answers to the other questions
     */
    Reading<A, P> read(String text, Map<Q, A> answers);
  }

  /** Result of reading an answer. */
  public sealed interface Reading<A, P> {

    /** A valid answer. */
    record Value<A, P>(A value) implements Reading<A, P> {}

    /** The text says that there is no answer, such as a dash. It counts as skipping. */
    record Blank<A, P>() implements Reading<A, P> {}

    /** A text that is no answer. */
    record Invalid<A, P>(P problem) implements Reading<A, P> {}
  }
}
