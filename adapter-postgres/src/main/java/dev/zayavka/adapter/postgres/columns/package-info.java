/** Conversions of columns, for the generated tables. */
@NullMarked
package dev.zayavka.adapter.postgres.columns;

import org.jspecify.annotations.NullMarked;
