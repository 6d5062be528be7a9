package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Passwords;
import java.util.function.UnaryOperator;

/**
 * Set-up of the assessment desk, shared by its services.
 *
 * @param keyedHash HMAC (RFC 2104) of a text under a secret key of this bot, in hexadecimal; the
 *     same over all instances and starts
 * @param observer counts what happens
 */
public record AssessmentSetup(
    AssessmentPolicy policy,
    ScenarioCatalogue scenarios,
    Passwords passwords,
    UnaryOperator<String> keyedHash,
    TrainingObserver observer) {}
