package dev.zayavka.ports.assessment;

/**
 * Marks for one question.
 *
 * @param answers number of people
 * @param average 0 if nobody answered
 * @param least 0 if nobody answered
 * @param most 0 if nobody answered
 */
public record MarkStats(
    SurveyQuestion question, int answers, double average, int least, int most) {}
