/** Open forms of the device desk, as lending, imports and forms store them. */
@NullMarked
package dev.zayavka.core.devices;

import org.jspecify.annotations.NullMarked;
