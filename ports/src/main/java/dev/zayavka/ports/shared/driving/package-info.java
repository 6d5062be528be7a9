/** Driving ports of every desk: the shape of a command handler. */
@NullMarked
package dev.zayavka.ports.shared.driving;

import org.jspecify.annotations.NullMarked;
