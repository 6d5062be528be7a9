/** JSON as it is kept in {@code jsonb} columns. */
@NullMarked
package dev.zayavka.adapter.postgres.json;

import org.jspecify.annotations.NullMarked;
