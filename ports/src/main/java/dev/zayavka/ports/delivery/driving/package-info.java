/** Driving ports of delivery: settling attempts and replaying dead effects. */
@NullMarked
package dev.zayavka.ports.delivery.driving;

import org.jspecify.annotations.NullMarked;
