/** Driving ports of the support desk. */
@NullMarked
package dev.zayavka.ports.support.driving;

import org.jspecify.annotations.NullMarked;
