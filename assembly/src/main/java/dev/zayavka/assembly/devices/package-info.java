/** The device desk put together: its variables, services and plug. */
@NullMarked
package dev.zayavka.assembly.devices;

import org.jspecify.annotations.NullMarked;
