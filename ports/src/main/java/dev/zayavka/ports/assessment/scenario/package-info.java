/**
 * The language of training scenarios: the character an AI plays, the components a trainee has to
 * use, and the theory behind them. Authors write scenarios as files; nothing here is code of one
 * scenario.
 */
@NullMarked
package dev.zayavka.ports.assessment.scenario;

import org.jspecify.annotations.NullMarked;
