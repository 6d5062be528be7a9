/** Contracts for stores of the credit desk. */
@NullMarked
package dev.zayavka.testkit.contract.credit;

import org.jspecify.annotations.NullMarked;
