/** Contracts of the storage and labels of lending. */
@NullMarked
package dev.zayavka.testkit.contract.devices.lending;

import org.jspecify.annotations.NullMarked;
