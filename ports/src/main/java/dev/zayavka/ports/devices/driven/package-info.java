/** Unit of work of the device desk. */
@NullMarked
package dev.zayavka.ports.devices.driven;

import org.jspecify.annotations.NullMarked;
