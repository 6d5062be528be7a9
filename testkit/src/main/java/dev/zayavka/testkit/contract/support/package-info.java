/** Contracts for stores of the support desk. */
@NullMarked
package dev.zayavka.testkit.contract.support;

import org.jspecify.annotations.NullMarked;
