package dev.zayavka.ports.assessment;

/**
 * Marks for one question.
 *
 * @param answers number of people
 * @param average 0 if fewer people answered than may be broken down
 * @param least 0 if fewer people answered than may be broken down
 * @param most 0 if fewer people answered than may be broken down
 */
public record MarkStats(
    SurveyQuestion question, int answers, double average, int least, int most) {}
