/** Calls that lending accepts. */
@NullMarked
package dev.zayavka.ports.devices.lending.driving;

import org.jspecify.annotations.NullMarked;
