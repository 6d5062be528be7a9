/** Driven ports of the device desk: storage and labels. */
@NullMarked
package dev.zayavka.ports.devices.driven;

import org.jspecify.annotations.NullMarked;
