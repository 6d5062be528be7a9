package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.driving.HandleBroadcasts;
import dev.zayavka.ports.assessment.driving.HandleSignIn;
import dev.zayavka.ports.assessment.driving.HandleSurvey;
import dev.zayavka.ports.assessment.driving.HandleTraining;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import dev.zayavka.ports.tables.driven.TableFiles;

/**
 * Ports of the assessment desk, as Telegram uses them.
 *
 * @param scenarios the menu
 * @param theory draws the theory as a document
 * @param tables writes the results as a file
 */
public record AssessmentPorts(
    HandleSignIn signIn,
    HandleTraining trainings,
    HandleSurvey survey,
    HandleBroadcasts broadcasts,
    AskAssessment ask,
    Scenarios scenarios,
    TheoryPdf theory,
    TableFiles tables,
    AssessmentPolicy policy) {}
