/** Fakes of all driven ports, in memory; they obey the same contracts as the real ones. */
@NullMarked
package dev.zayavka.testkit.memory;

import org.jspecify.annotations.NullMarked;
