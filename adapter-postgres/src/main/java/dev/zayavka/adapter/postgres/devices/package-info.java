/** What the device desk keeps. */
@NullMarked
package dev.zayavka.adapter.postgres.devices;

import org.jspecify.annotations.NullMarked;
