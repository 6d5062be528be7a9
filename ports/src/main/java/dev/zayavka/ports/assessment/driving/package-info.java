/** Driving ports of the assessment desk: commands and queries of people, models and the clock. */
@NullMarked
package dev.zayavka.ports.assessment.driving;

import org.jspecify.annotations.NullMarked;
