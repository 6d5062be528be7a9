/** Contracts for stores of the device desk. */
@NullMarked
package dev.zayavka.testkit.contract.devices;

import org.jspecify.annotations.NullMarked;
