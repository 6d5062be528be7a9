/** Connections, transactions and the schema: what the repositories of every feature stand on. */
@NullMarked
package dev.zayavka.adapter.postgres.database;

import org.jspecify.annotations.NullMarked;
