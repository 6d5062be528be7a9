/** PostgreSQL storage of the device desk: its unit of work and its stored effects. */
@NullMarked
package dev.zayavka.adapter.postgres.devices;

import org.jspecify.annotations.NullMarked;
