/** What the device desk needs from outside. */
@NullMarked
package dev.zayavka.ports.devices.driven;

import org.jspecify.annotations.NullMarked;
