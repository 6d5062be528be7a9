/** Storage of the device desk. */
@NullMarked
package dev.zayavka.adapter.postgres.devices;

import org.jspecify.annotations.NullMarked;
