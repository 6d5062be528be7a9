/** Contracts for outboxes, sinks and send budgets. */
@NullMarked
package dev.zayavka.testkit.contract.delivery;

import org.jspecify.annotations.NullMarked;
