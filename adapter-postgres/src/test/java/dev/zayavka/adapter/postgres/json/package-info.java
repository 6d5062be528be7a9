/** JSON as the golden files have it. */
@NullMarked
package dev.zayavka.adapter.postgres.json;

import org.jspecify.annotations.NullMarked;
