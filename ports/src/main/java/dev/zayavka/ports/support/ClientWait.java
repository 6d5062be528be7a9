package dev.zayavka.ports.support;

import java.time.Instant;

/**
 * A client waits for an answer.
 *
 * @param since when they wrote first after the last answer
 * @param answerBy when the time promised for an answer is over
 * @param overdue true once staff were told that it is over
 */
public record ClientWait(Instant since, Instant answerBy, boolean overdue) {}
