/** What a store of the device desk promises. */
@NullMarked
package dev.zayavka.testkit.contract.devices;

import org.jspecify.annotations.NullMarked;
