/** PostgreSQL storage of imported lists. */
@NullMarked
package dev.zayavka.adapter.postgres.devices.imports;

import org.jspecify.annotations.NullMarked;
