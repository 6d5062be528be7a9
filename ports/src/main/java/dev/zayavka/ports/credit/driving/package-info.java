/** Driving ports of the credit desk: commands and queries of people, 1F and the clock. */
@NullMarked
package dev.zayavka.ports.credit.driving;

import org.jspecify.annotations.NullMarked;
