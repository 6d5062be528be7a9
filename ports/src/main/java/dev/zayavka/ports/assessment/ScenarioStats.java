package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ScenarioId;

/**
 * Statistics of a scenario, derived from its trainings.
 *
 * @param people different people who started one
 * @param completed ended with all components shown
 * @param outOfMoves ended by the limit of turns
 * @param autoFinished ended by either of the two
 * @param reviewedEarly ended by a request for the review
 * @param selfChecked ended without an AI
 * @param left ended without a review
 * @param unproven components that a model claimed without a quote that stands in the words
 */
public record ScenarioStats(
    ScenarioId scenario,
    int people,
    int started,
    int completed,
    int outOfMoves,
    int autoFinished,
    int reviewedEarly,
    int selfChecked,
    int left,
    int unproven) {}
