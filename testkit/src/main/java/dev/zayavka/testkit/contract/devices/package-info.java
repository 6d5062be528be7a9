/** What the ports of the device desk promise. */
@NullMarked
package dev.zayavka.testkit.contract.devices;

import org.jspecify.annotations.NullMarked;
