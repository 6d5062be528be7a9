/** Contracts for ports of training scenarios. */
@NullMarked
package dev.zayavka.testkit.contract.assessment.scenario;

import org.jspecify.annotations.NullMarked;
