/** In-memory fakes of the device desk's driven ports. */
@NullMarked
package dev.zayavka.testkit.memory.devices;

import org.jspecify.annotations.NullMarked;
