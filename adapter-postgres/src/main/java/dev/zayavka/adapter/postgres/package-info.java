/** PostgreSQL behind the ports; {@code PostgresAdapter.open} is the way in. */
@NullMarked
package dev.zayavka.adapter.postgres;

import org.jspecify.annotations.NullMarked;
