package dev.zayavka.ports.assessment.scenario;

/**
 * Criterion of a method: something the trainee has to say during the talk.
 *
 * @param label name shown to the trainee, as {@code П – Поведение}
 * @param counts rule for words that meet it, with examples
 * @param doesNotCount rule for words that only seem to meet it
 * @param advice sentence for a trainee who left it out
 */
public record Component(
    ComponentId id, String label, String counts, String doesNotCount, String advice) {}
