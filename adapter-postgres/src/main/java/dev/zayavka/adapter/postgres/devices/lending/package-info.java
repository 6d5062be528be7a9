/** PostgreSQL storage of devices, borrowers, loans and their history. */
@NullMarked
package dev.zayavka.adapter.postgres.devices.lending;

import org.jspecify.annotations.NullMarked;
