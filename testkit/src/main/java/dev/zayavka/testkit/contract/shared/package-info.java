/** Contracts for the shared driven ports. */
@NullMarked
package dev.zayavka.testkit.contract.shared;

import org.jspecify.annotations.NullMarked;
