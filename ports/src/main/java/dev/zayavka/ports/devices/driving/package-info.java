/** Driving ports of the device desk. */
@NullMarked
package dev.zayavka.ports.devices.driving;

import org.jspecify.annotations.NullMarked;
