/** Contracts for stores of the assessment desk. */
@NullMarked
package dev.zayavka.testkit.contract.assessment;

import org.jspecify.annotations.NullMarked;
