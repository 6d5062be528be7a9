package dev.zayavka.ports.assessment.scenario;

/**
 * The part a trainee plays.
 *
 * @param label name before the trainee's words in a transcript, as {@code Руководитель}
 * @param role position and duties, for the description and for the model
 */
public record TraineePart(String label, String role) {}
