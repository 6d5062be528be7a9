/** Tests of the device desk. */
@NullMarked
package dev.zayavka.core.devices;

import org.jspecify.annotations.NullMarked;
