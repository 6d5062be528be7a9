/** Connections, transactions and the schema: the base of all repositories. */
@NullMarked
package dev.zayavka.adapter.postgres.database;

import org.jspecify.annotations.NullMarked;
